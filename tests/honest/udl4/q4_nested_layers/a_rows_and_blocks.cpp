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

// One input in each row, and every map from the right.
std::vector<arma::mat> udl4_q4::forward_layers(const nn::Mlp& net, const arma::mat& X,
                                               const nn::ScalarFunction& a) {
  require(net, X);
  std::vector<arma::mat> all;
  arma::mat rows = X.t();
  for (std::size_t k = 0; k < net.W.size(); ++k) {
    rows = rows * net.W[k].t();
    for (arma::uword i = 0; i < rows.n_cols; ++i)
      for (arma::uword c = 0; c < rows.n_rows; ++c) {
        rows(c, i) += net.b[k](i);
        if (k + 1 < net.W.size()) rows(c, i) = a(rows(c, i));
      }
    all.push_back(rows.t());
  }
  return all;
}

// A few inputs at a time, which stay in the cache.
arma::mat udl4_q4::forward_nested(const nn::Mlp& net, const arma::mat& X,
                                  const nn::ScalarFunction& a) {
  require(net, X);
  constexpr arma::uword block = 100;
  arma::mat Y(net.b.back().n_elem, X.n_cols);
  for (arma::uword first = 0; first < X.n_cols; first += block) {
    const arma::span some(first, std::min(first + block, X.n_cols) - 1);
    arma::mat h = X.cols(some);
    for (std::size_t k = 0; k < net.W.size(); ++k) {
      arma::mat z = arma::repmat(net.b[k], 1, h.n_cols);
      z += net.W[k] * h;
      if (k + 1 < net.W.size())
        for (double& value : z) value = a(value);
      h.swap(z);
    }
    Y.cols(some) = h;
  }
  return Y;
}
