// Part: a
// Hint: on the ramp X(i, j) = i slice 0 must be +1
#include "finite_differences.hpp"

// The sign of both slices is turned round.
arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X is empty");
  const arma::uword m = X.n_rows, n = X.n_cols;
  arma::cube Y(m, n, 2);
  for (arma::uword j = 0; j < n; ++j)
    for (arma::uword i = 0; i < m; ++i) {
      Y(i, j, 0) = X(i, j) - (i + 1 < m ? X(i + 1, j) : 0);
      Y(i, j, 1) = X(i, j) - (j + 1 < n ? X(i, j + 1) : 0);
    }
  return Y;
}
