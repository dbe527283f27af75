// Part: a
// Hint: Neighbouring pixels stand in the same block
#include "average_pooling.hpp"

// dY is laid out k x k times like tiles: i % H' for i / k.
arma::cube mfdnn4_q2::average_pool_adjoint(const arma::cube& dY, arma::uword k) {
  if (dY.is_empty() || k == 0) throw std::invalid_argument("dY or k");
  arma::cube dX(dY.n_rows * k, dY.n_cols * k, dY.n_slices);
  for (arma::uword c = 0; c < dX.n_slices; ++c)
    dX.slice(c) = arma::repmat(dY.slice(c), k, k) / static_cast<double>(k * k);
  return dX;
}
