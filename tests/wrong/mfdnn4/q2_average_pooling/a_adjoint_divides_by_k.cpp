// Part: a
// Hint: its mean grows by 1/4, not by 1/2.
#include "average_pooling.hpp"

// The side of the block for its area.
arma::cube mfdnn4_q2::average_pool_adjoint(const arma::cube& dY, arma::uword k) {
  if (dY.is_empty() || k == 0) throw std::invalid_argument("dY or k");
  arma::cube dX(dY.n_rows * k, dY.n_cols * k, dY.n_slices);
  for (arma::uword c = 0; c < dX.n_slices; ++c)
    dX.slice(c) = arma::repelem(dY.slice(c), k, k) / static_cast<double>(k);
  return dX;
}
