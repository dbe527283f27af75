// Part: a
// Hint: A sample is a column
#include "softmax_derivatives.hpp"

// Sums over the batch instead of over the entries.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  arma::mat dX = dY;
  dX.each_col() -= arma::sum(S % dY, 1);
  return S % dX;
}
