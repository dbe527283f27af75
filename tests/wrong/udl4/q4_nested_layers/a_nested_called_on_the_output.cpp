// Part: a
// Hint: Each bracket is evaluated once
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

// Applies the activation to the output, too, and throws that away.
arma::mat udl4_q4::forward_nested(const nn::Mlp& net, const arma::mat& X,
                                  const nn::ScalarFunction& a) {
  require(net, X);
  arma::mat h = X;
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    arma::mat z = net.W[k] * h + arma::repmat(net.b[k], 1, X.n_cols);
    const arma::mat activated = arma::mat(z).transform(a);
    if (k + 1 < net.W.size()) z = activated;
    h = z;
  }
  return h;
}
