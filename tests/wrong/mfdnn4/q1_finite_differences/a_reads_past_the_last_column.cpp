// Part: a
// Hint: so none may be read there
#include "finite_differences.hpp"

// The last column looks at a column that does not exist.
arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X is empty");
  const arma::uword m = X.n_rows, n = X.n_cols;
  arma::cube Y(m, n, 2);
  for (arma::uword j = 0; j < n; ++j)
    for (arma::uword i = 0; i < m; ++i) {
      Y(i, j, 0) = (i + 1 < m ? X(i + 1, j) : 0) - X(i, j);
      Y(i, j, 1) = X(i, j + 1) - X(i, j);
    }
  return Y;
}
