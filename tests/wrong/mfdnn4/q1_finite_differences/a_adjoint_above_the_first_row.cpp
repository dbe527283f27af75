// Part: a
// Hint: Row 0 has nothing above it
#include "finite_differences.hpp"

// Asks for what came from above the image and from its left.
arma::mat mfdnn4_q1::finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty() || dY.n_slices != 2) throw std::invalid_argument("dY");
  arma::mat dX(dY.n_rows, dY.n_cols);
  for (arma::uword j = 0; j < dX.n_cols; ++j)
    for (arma::uword i = 0; i < dX.n_rows; ++i)
      dX(i, j) = dY(i - 1, j, 0) - dY(i, j, 0) + dY(i, j - 1, 1) - dY(i, j, 1);
  return dX;
}
