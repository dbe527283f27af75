// Part: c
// Fails: speed
#include "convolution_backward.hpp"

// Right, but a matrix of products is made for each moment and tap.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  arma::cube dW(dY.n_rows, X.n_rows, k);
  for (arma::uword t = 0; t < T; ++t)
    for (arma::uword u = 0; u < k && u * d <= t; ++u) {
      const arma::mat products = dY.col(t) * X.col(t - u * d).t();
      dW.slice(u) += products;
    }
  return dW;
}
