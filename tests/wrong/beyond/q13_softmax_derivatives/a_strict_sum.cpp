// Part: a
// Hint: Outputs are rounded
#include "softmax_derivatives.hpp"

// Refuses a column that is off by rounding.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  if (arma::abs(arma::sum(S) - 1).max() > 1e-9) throw std::invalid_argument("S");
  arma::mat dX = dY;
  dX.each_row() -= arma::sum(S % dY);
  return S % dX;
}
