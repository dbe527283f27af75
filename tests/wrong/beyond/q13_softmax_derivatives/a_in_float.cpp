// Part: a
// Hint: A column may be 1e9 times smaller
#include "softmax_derivatives.hpp"

// Sums in single precision.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  arma::mat dX(arma::size(S));
  for (arma::uword b = 0; b < S.n_cols; ++b) {
    float sum = 0;
    for (arma::uword k = 0; k < S.n_rows; ++k) sum += static_cast<float>(S(k, b) * dY(k, b));
    dX.col(b) = S.col(b) % (dY.col(b) - static_cast<double>(sum));
  }
  return dX;
}
