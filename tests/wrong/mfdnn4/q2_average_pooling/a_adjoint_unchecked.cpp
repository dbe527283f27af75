// Part: a
// Hint: This input is not legal
#include "average_pooling.hpp"

// Right numbers; k = 0 gives an empty image.
arma::cube mfdnn4_q2::average_pool_adjoint(const arma::cube& dY, arma::uword k) {
  arma::cube dX(dY.n_rows * k, dY.n_cols * k, dY.n_slices);
  for (arma::uword c = 0; c < dX.n_slices; ++c)
    for (arma::uword j = 0; j < dX.n_cols; ++j)
      for (arma::uword i = 0; i < dX.n_rows; ++i)
        dX(i, j, c) = dY(i / k, j / k, c) / static_cast<double>(k * k);
  return dX;
}
