// Part: a
// Hint: A sample is a column
#include "softmax_derivatives.hpp"

// One number for the whole batch.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  return S % (dY - arma::accu(S % dY));
}
