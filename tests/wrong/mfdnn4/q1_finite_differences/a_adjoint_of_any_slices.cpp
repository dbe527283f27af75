// Part: a
// Hint: This input is not legal
#include "finite_differences.hpp"

// A third slice is ignored.
arma::mat mfdnn4_q1::finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty() || dY.n_slices < 2) throw std::invalid_argument("dY");
  arma::mat dX = -dY.slice(0) - dY.slice(1);
  dX.tail_rows(dX.n_rows - 1) += dY.slice(0).head_rows(dX.n_rows - 1);
  dX.tail_cols(dX.n_cols - 1) += dY.slice(1).head_cols(dX.n_cols - 1);
  return dX;
}
