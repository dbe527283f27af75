// Part: a
// Hint: At the border nothing is left out
#include "finite_differences.hpp"

// The first row gets what belongs beyond the last one.
arma::mat mfdnn4_q1::finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty() || dY.n_slices != 2) throw std::invalid_argument("dY");
  const arma::uword m = dY.n_rows, n = dY.n_cols;
  arma::mat dX(m, n);
  for (arma::uword j = 0; j < n; ++j)
    for (arma::uword i = 0; i < m; ++i)
      dX(i, j) = dY((i + m - 1) % m, j, 0) - dY(i, j, 0) + dY(i, (j + n - 1) % n, 1) - dY(i, j, 1);
  return dX;
}
