#include "backpropagation.hpp"

// Column by column: what one entry of y_{l-1} adds to z_l, and, once the slopes are known, what a
// nudge of it does to all of y_l.
std::vector<mfdnn4_q6::LayerJacobians> mfdnn4_q6::jacobians(const nn::Mlp& net, const arma::vec& x,
                                                            const nn::ScalarFunction& sigma,
                                                            const nn::ScalarFunction& dsigma) {
  const std::size_t L = net.W.size();
  if (L == 0 || net.b.size() != L) throw std::invalid_argument("W and b need L >= 1 entries each");
  arma::uword width = x.n_elem;
  for (std::size_t k = 0; k < L; ++k) {
    if (width == 0 || net.W[k].n_cols != width) throw std::invalid_argument("a W does not fit");
    width = net.W[k].n_rows;
    if (net.b[k].n_elem != width) throw std::invalid_argument("a b does not fit");
  }
  if (width != 1) throw std::invalid_argument("the net must have one output");

  std::vector<LayerJacobians> J(L);
  arma::vec y = x;
  for (std::size_t k = 0; k < L; ++k) {
    arma::vec z = net.b[k];
    for (arma::uword j = 0; j < y.n_elem; ++j) z += y(j) * net.W[k].col(j);
    auto& [slope, by_input] = J[k];
    slope.ones(z.n_elem);
    if (k + 1 < L)
      for (arma::uword i = 0; i < z.n_elem; ++i) {
        slope(i) = dsigma(z(i));
        z(i) = sigma(z(i));
      }
    by_input = net.W[k];
    for (arma::uword j = 0; j < y.n_elem; ++j) by_input.col(j) %= slope;
    y = z;
  }
  return J;
}
