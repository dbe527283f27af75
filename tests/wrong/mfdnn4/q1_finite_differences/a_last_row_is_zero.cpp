// Part: a
// Hint: Beyond the border stands 0
#include "finite_differences.hpp"

// No difference where there is no neighbour.
arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X is empty");
  arma::cube Y(X.n_rows, X.n_cols, 2);
  for (arma::uword j = 0; j < X.n_cols; ++j)
    for (arma::uword i = 0; i < X.n_rows; ++i) {
      if (i + 1 < X.n_rows) Y(i, j, 0) = X(i + 1, j) - X(i, j);
      if (j + 1 < X.n_cols) Y(i, j, 1) = X(i, j + 1) - X(i, j);
    }
  return Y;
}
