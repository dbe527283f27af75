// Part: c
// Hint: The window may be longer than all of X
#include "convolution_backward.hpp"

// Every tap is taken to meet a column.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  arma::cube dW(dY.n_rows, X.n_rows, k);
  for (arma::uword u = 0; u < k; ++u)
    dW.slice(u) = dY.cols(u * d, T - 1) * X.cols(0, T - 1 - u * d).t();
  return dW;
}
