// Part: a
// Hint: dX has the size of the image that was pooled
#include "transposed_convolution.hpp"

// As large as the windows reach.
arma::cube beyond_q6::average_pool_adjoint(const arma::cube& dY, arma::uword H, arma::uword W,
                                           arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh * kw == 0 || dY.n_rows != H / kh || dY.n_cols != W / kw)
    throw std::invalid_argument("dY");
  const arma::cube copies = upsample(dY, kh, kw);
  arma::cube dX(copies.n_rows, copies.n_cols, dY.n_slices);
  dX.subcube(0, 0, 0, arma::size(copies)) = copies / static_cast<double>(kh * kw);
  return dX;
}
