// Part: c
// Hint: dW has the size of W
#include "convolution_backward.hpp"

// No slice for a tap that looks back beyond the beginning.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  const arma::uword taps = std::min(k, (T - 1) / d + 1);
  arma::cube dW(dY.n_rows, X.n_rows, taps);
  for (arma::uword u = 0; u < taps; ++u)
    dW.slice(u) = dY.tail_cols(T - u * d) * X.head_cols(T - u * d).t();
  return dW;
}
