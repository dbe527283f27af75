// Part: a
// Hint: Every h_k is made once and kept
#include "nested_layers.hpp"

namespace {

void require(const nn::Mlp& net, const arma::mat& X) {
  if (net.W.empty() || net.W.size() != net.b.size()) throw std::invalid_argument("layers");
  arma::uword units = X.n_rows;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    if (net.W[k].is_empty() || net.W[k].n_cols != units || net.b[k].n_elem != net.W[k].n_rows)
      throw std::invalid_argument("sizes");
    units = net.W[k].n_rows;
  }
}

}  // namespace

// Each layer goes through the whole network below it anew.
std::vector<arma::mat> udl4_q4::forward_layers(const nn::Mlp& net, const arma::mat& X,
                                               const nn::ScalarFunction& a) {
  require(net, X);
  std::vector<arma::mat> h;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    arma::mat z = X;
    for (std::size_t l = 0; l <= k; ++l) {
      z = net.W[l] * z;
      z.each_col() += net.b[l];
      if (l + 1 < net.W.size()) z.transform(a);
    }
    h.push_back(z);
  }
  return h;
}
