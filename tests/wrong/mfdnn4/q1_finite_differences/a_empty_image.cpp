// Part: a
// Hint: This input is not legal
#include "finite_differences.hpp"

// Right numbers; an empty image gives an empty answer.
arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  const arma::uword m = X.n_rows, n = X.n_cols;
  arma::cube Y(m, n, 2);
  for (arma::uword j = 0; j < n; ++j)
    for (arma::uword i = 0; i < m; ++i) {
      Y(i, j, 0) = (i + 1 < m ? X(i + 1, j) : 0) - X(i, j);
      Y(i, j, 1) = (j + 1 < n ? X(i, j + 1) : 0) - X(i, j);
    }
  return Y;
}
