// Part: a
// Hint: The sign: Y(0, 0, 0) holds the pixel X(0, 0) with -1
#include "finite_differences.hpp"

// The discrete divergence, which is the adjoint with the other sign.
arma::mat mfdnn4_q1::finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty() || dY.n_slices != 2) throw std::invalid_argument("dY");
  arma::mat dX = dY.slice(0) + dY.slice(1);
  for (arma::uword j = 0; j < dX.n_cols; ++j)
    for (arma::uword i = 0; i < dX.n_rows; ++i) {
      if (i > 0) dX(i, j) -= dY(i - 1, j, 0);
      if (j > 0) dX(i, j) -= dY(i, j - 1, 1);
    }
  return dX;
}
