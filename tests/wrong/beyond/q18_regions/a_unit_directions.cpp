// Part: a
// Hint: Sort W (x0 + V s) + b by s
#include "regions.hpp"

// Makes the directions one long first.
nn::Mlp beyond_q18::restriction(const nn::Mlp& net, const arma::vec& x0, const arma::mat& V) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("net");
  for (std::size_t k = 0; k < net.W.size(); ++k)
    if (net.b[k].n_elem != net.W[k].n_rows || (k > 0 && net.W[k].n_cols != net.W[k - 1].n_rows))
      throw std::invalid_argument("layers");
  if (x0.n_elem != net.W[0].n_cols || V.n_rows != x0.n_elem || V.n_cols == 0)
    throw std::invalid_argument("x0 and V");
  nn::Mlp restricted = net;
  restricted.W[0] = net.W[0] * arma::normalise(V);
  restricted.b[0] = net.W[0] * x0 + net.b[0];
  return restricted;
}
