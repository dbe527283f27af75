// Part: a
// Hint: An S of 0 is a masked logit
#include "softmax_derivatives.hpp"

// Refuses an output of 0.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  if (S.min() == 0) throw std::invalid_argument("S");
  arma::mat dX = dY;
  dX.each_row() -= arma::sum(S % dY);
  return S % dX;
}
