#include "finite_differences.hpp"

// The definition, one pixel at a time, down the columns.
arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  const arma::uword m = X.n_rows, n = X.n_cols;
  if (m == 0 || n == 0) throw std::invalid_argument("X has no pixel");
  arma::cube Y(m, n, 2);
  for (arma::uword j = 0; j < n; ++j)
    for (arma::uword i = 0; i < m; ++i) {
      const double below = i + 1 < m ? X(i + 1, j) : 0, right = j + 1 < n ? X(i, j + 1) : 0;
      Y(i, j, 0) = below - X(i, j);
      Y(i, j, 1) = right - X(i, j);
    }
  return Y;
}

// Every difference sends its dY back to the two pixels that it was made of.
arma::mat mfdnn4_q1::finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty() || dY.n_slices != 2) throw std::invalid_argument("dY must be m x n x 2");
  arma::mat dX(dY.n_rows, dY.n_cols);
  for (arma::uword i = dX.n_rows; i-- > 0;)
    for (arma::uword j = dX.n_cols; j-- > 0;) {
      dX(i, j) -= dY(i, j, 0);
      dX(i, j) -= dY(i, j, 1);
      if (i + 1 < dX.n_rows) dX(i + 1, j) += dY(i, j, 0);
      if (j + 1 < dX.n_cols) dX(i, j + 1) += dY(i, j, 1);
    }
  return dX;
}
