// Part: a
// Hint: Look at all layers
#include "regions.hpp"

// Only the layer that changes is looked at.
nn::Mlp beyond_q18::restriction(const nn::Mlp& net, const arma::vec& x0, const arma::mat& V) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("net");
  if (net.b[0].n_elem != net.W[0].n_rows) throw std::invalid_argument("first layer");
  if (x0.n_elem != net.W[0].n_cols || V.n_rows != x0.n_elem || V.n_cols == 0)
    throw std::invalid_argument("x0 and V");
  nn::Mlp restricted = net;
  restricted.W[0] = net.W[0] * V;
  restricted.b[0] = net.W[0] * x0 + net.b[0];
  return restricted;
}
