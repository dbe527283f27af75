// Part: c
// Hint: dW has the size of W
#include "convolution_backward.hpp"

// C x K x k.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  arma::cube dW(X.n_rows, dY.n_rows, k);
  for (arma::uword u = 0; u < k && u * d < T; ++u)
    dW.slice(u) = X.head_cols(T - u * d) * dY.tail_cols(T - u * d).t();
  return dW;
}
