// Part: a
// Fails: speed
#include "softmax_derivatives.hpp"

// Right, but the sum of a column is computed again for each of its entries.
arma::mat beyond_q13::softmax_backward(const arma::mat& S, const arma::mat& dY) {
  if (S.is_empty() || arma::size(S) != arma::size(dY) || !S.is_finite() || !dY.is_finite() ||
      S.min() < 0 || arma::abs(arma::sum(S) - 1).max() > 1e-6)
    throw std::invalid_argument("S and dY");
  arma::mat dX(arma::size(S));
  for (arma::uword b = 0; b < S.n_cols; ++b)
    for (arma::uword k = 0; k < S.n_rows; ++k)
      dX(k, b) = S(k, b) * (dY(k, b) - arma::dot(S.col(b), dY.col(b)));
  return dX;
}
