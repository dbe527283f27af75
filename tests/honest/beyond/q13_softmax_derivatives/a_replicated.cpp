#include "softmax_derivatives.hpp"

// The sums of the columns as a matrix of the size of S; entries against the first one.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  arma::mat C = dY;
  C.each_row() -= dY.row(0);
  return S % (C - arma::repmat(arma::sum(S % C), S.n_rows, 1));
}
