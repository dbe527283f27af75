// Part: a
// Hint: Slice 0 holds the differences downwards
#include "finite_differences.hpp"

// Rows and columns are exchanged.
arma::mat mfdnn4_q1::finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty() || dY.n_slices != 2) throw std::invalid_argument("dY");
  arma::mat dX(dY.n_rows, dY.n_cols);
  for (arma::uword j = 0; j < dX.n_cols; ++j)
    for (arma::uword i = 0; i < dX.n_rows; ++i)
      dX(i, j) =
          (j > 0 ? dY(i, j - 1, 0) : 0) - dY(i, j, 0) + (i > 0 ? dY(i - 1, j, 1) : 0) - dY(i, j, 1);
  return dX;
}
