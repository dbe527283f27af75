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

// Right, but each input makes its own copies of the large matrices.
arma::mat udl4_q4::forward_nested(const nn::Mlp& net, const arma::mat& X,
                                  const nn::ScalarFunction& a) {
  require(net, X);
  arma::mat Y(net.b.back().n_elem, X.n_cols);
  for (arma::uword i = 0; i < X.n_cols; ++i) {
    arma::vec h = X.col(i);
    for (std::size_t k = 0; k < net.W.size(); ++k) {
      const arma::mat W = net.W[k];
      h = W * h + net.b[k];
      if (k + 1 < net.W.size()) h.transform(a);
    }
    Y.col(i) = h;
  }
  return Y;
}
