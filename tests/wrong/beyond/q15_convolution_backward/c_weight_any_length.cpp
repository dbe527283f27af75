// Part: c
// Hint: This input is not legal
#include "convolution_backward.hpp"

// Uses the columns that both have.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0) throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  const arma::uword both = std::min(T, dY.n_cols);
  arma::cube dW(dY.n_rows, X.n_rows, k);
  for (arma::uword u = 0; u < k && u * d < both; ++u)
    dW.slice(u) = dY.cols(u * d, both - 1) * X.head_cols(both - u * d).t();
  return dW;
}
