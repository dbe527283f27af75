// Part: a
// Hint: This is the backward difference
#include "finite_differences.hpp"

// Each pixel less the one before it.
arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X is empty");
  arma::cube Y(X.n_rows, X.n_cols, 2);
  for (arma::uword j = 0; j < X.n_cols; ++j)
    for (arma::uword i = 0; i < X.n_rows; ++i) {
      Y(i, j, 0) = X(i, j) - (i > 0 ? X(i - 1, j) : 0);
      Y(i, j, 1) = X(i, j) - (j > 0 ? X(i, j - 1) : 0);
    }
  return Y;
}
