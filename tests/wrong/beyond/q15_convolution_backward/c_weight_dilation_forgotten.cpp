// Part: c
// Hint: Tap u looks back u d columns
#include "convolution_backward.hpp"

// Neighbouring taps look at neighbouring moments.
arma::cube beyond_q15::weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k,
                                       arma::uword d) {
  if (dY.is_empty() || X.is_empty() || k == 0 || d == 0 || dY.n_cols != X.n_cols)
    throw std::invalid_argument("sizes");
  const arma::uword T = X.n_cols;
  arma::cube dW(dY.n_rows, X.n_rows, k);
  for (arma::uword u = 0; u < k; ++u)
    if (const arma::uword b = u; b < T) dW.slice(u) = dY.tail_cols(T - b) * X.head_cols(T - b).t();
  return dW;
}
