// Part: a
// Hint: sum of S dY over the column, not of dY
#include "softmax_derivatives.hpp"

// Takes off the plain mean of dY.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  arma::mat dX = dY;
  dX.each_row() -= arma::mean(dY);
  return S % dX;
}
