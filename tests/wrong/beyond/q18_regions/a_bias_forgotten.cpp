// Part: a
// Hint: The units keep their own biases
#include "regions.hpp"

// W x0 takes the place of the bias.
nn::Mlp beyond_q18::restriction(const nn::Mlp& net, const arma::vec& x0, const arma::mat& V) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("net");
  for (std::size_t k = 0; k < net.W.size(); ++k)
    if (net.b[k].n_elem != net.W[k].n_rows || (k > 0 && net.W[k].n_cols != net.W[k - 1].n_rows))
      throw std::invalid_argument("layers");
  if (x0.n_elem != net.W[0].n_cols || V.n_rows != x0.n_elem || V.n_cols == 0)
    throw std::invalid_argument("x0 and V");
  nn::Mlp restricted = net;
  restricted.W[0] = net.W[0] * V;
  restricted.b[0] = net.W[0] * x0;
  return restricted;
}
