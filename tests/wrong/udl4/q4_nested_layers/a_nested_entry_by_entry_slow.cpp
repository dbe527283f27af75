// Part: a
// Fails: speed
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

// Right, but every entry walks along a row of W, which lies scattered in memory.
arma::mat udl4_q4::forward_nested(const nn::Mlp& net, const arma::mat& X,
                                  const nn::ScalarFunction& a) {
  require(net, X);
  arma::mat h = X;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    const arma::mat& W = net.W[k];
    arma::mat z(W.n_rows, X.n_cols);
    for (arma::uword c = 0; c < X.n_cols; ++c)
      for (arma::uword i = 0; i < W.n_rows; ++i) {
        double sum = net.b[k](i);
        for (arma::uword j = 0; j < W.n_cols; ++j) sum += W(i, j) * h(j, c);
        z(i, c) = k + 1 < net.W.size() ? a(sum) : sum;
      }
    h = z;
  }
  return h;
}
