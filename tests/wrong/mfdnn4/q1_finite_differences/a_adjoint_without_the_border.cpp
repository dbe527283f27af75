// Part: a
// Hint: At the border nothing is left out
#include "finite_differences.hpp"

// Only differences of two pixels of the image send something back.
arma::mat mfdnn4_q1::finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty() || dY.n_slices != 2) throw std::invalid_argument("dY");
  arma::mat dX(dY.n_rows, dY.n_cols);
  for (arma::uword j = 0; j < dX.n_cols; ++j)
    for (arma::uword i = 0; i < dX.n_rows; ++i) {
      if (i + 1 < dX.n_rows) {
        dX(i + 1, j) += dY(i, j, 0);
        dX(i, j) -= dY(i, j, 0);
      }
      if (j + 1 < dX.n_cols) {
        dX(i, j + 1) += dY(i, j, 1);
        dX(i, j) -= dY(i, j, 1);
      }
    }
  return dX;
}
