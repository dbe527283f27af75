// Part: a
// Hint: A column may be 1e9 times smaller
#include "softmax_derivatives.hpp"

// Right on paper: a number that comes from other columns is taken off first.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  const arma::mat C = dY - dY.max();
  arma::mat dX = C;
  dX.each_row() -= arma::sum(S % C);
  return S % dX;
}
