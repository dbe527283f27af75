#include "finite_differences.hpp"

namespace mfdnn4_q1 {

// Entry (1, 1) of the window reads the pixel itself, (2, 1) the one below, (1, 2) the one to the
// right.
arma::cube difference_filters() {
  arma::cube F(3, 3, 2);
  F(1, 1, 0) = F(1, 1, 1) = -1;
  F(2, 1, 0) = 1;
  F(1, 2, 1) = 1;
  return F;
}

// All rows but the first less all rows but the last; below the last row stands 0. Columns alike.
arma::cube finite_difference(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  const arma::uword m = X.n_rows, n = X.n_cols;
  arma::cube Y(m, n, 2, arma::fill::none);
  Y.slice(0).head_rows(m - 1) = X.tail_rows(m - 1) - X.head_rows(m - 1);
  Y.slice(0).row(m - 1) = -X.row(m - 1);
  Y.slice(1).head_cols(n - 1) = X.tail_cols(n - 1) - X.head_cols(n - 1);
  Y.slice(1).col(n - 1) = -X.col(n - 1);
  return Y;
}

// X(i, j) stands with -1 in Y(i, j, 0) and Y(i, j, 1), with 1 in Y(i - 1, j, 0) and Y(i, j - 1, 1).
arma::mat finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty() || dY.n_slices != 2)
    throw std::invalid_argument("dY must have two slices and must not be empty");
  const arma::mat &dY0 = dY.slice(0), &dY1 = dY.slice(1);
  arma::mat dX = -dY0 - dY1;
  dX.tail_rows(dX.n_rows - 1) += dY0.head_rows(dX.n_rows - 1);
  dX.tail_cols(dX.n_cols - 1) += dY1.head_cols(dX.n_cols - 1);
  return dX;
}

}  // namespace mfdnn4_q1
