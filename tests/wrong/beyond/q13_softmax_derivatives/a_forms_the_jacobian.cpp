// Part: a
// Hint: bracket it the other way
#include "softmax_derivatives.hpp"

// A K x K matrix for each sample.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  arma::mat dX(arma::size(S));
  for (arma::uword b = 0; b < S.n_cols; ++b) {
    const arma::vec s = S.col(b);
    arma::mat J = -s * s.t();
    J.diag() += s;
    dX.col(b) = J * dY.col(b);
  }
  return dX;
}
