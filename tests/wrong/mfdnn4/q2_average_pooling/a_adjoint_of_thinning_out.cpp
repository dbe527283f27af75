// Part: a
// Hint: One pixel of each block gets all
#include "average_pooling.hpp"

// The first pixel of the block gets it all, as the largest one does in max pooling.
arma::cube mfdnn4_q2::average_pool_adjoint(const arma::cube& dY, arma::uword k) {
  if (dY.is_empty() || k == 0) throw std::invalid_argument("dY or k");
  arma::cube dX(dY.n_rows * k, dY.n_cols * k, dY.n_slices);
  for (arma::uword c = 0; c < dY.n_slices; ++c)
    for (arma::uword j = 0; j < dY.n_cols; ++j)
      for (arma::uword i = 0; i < dY.n_rows; ++i) dX(i * k, j * k, c) = dY(i, j, c);
  return dX;
}
