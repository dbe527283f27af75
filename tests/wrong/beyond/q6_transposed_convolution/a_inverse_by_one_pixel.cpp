// Part: a
// Hint: You undo the copying, which is the inverse
#include "transposed_convolution.hpp"

// Another inverse: one copy of each pixel.
arma::cube beyond_q6::upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh * kw == 0 || dY.n_rows % kh + dY.n_cols % kw > 0)
    throw std::invalid_argument("dY");

  arma::cube dX(dY.n_rows / kh, dY.n_cols / kw, dY.n_slices);
  for (arma::uword c = 0; c < dX.n_slices; ++c)
    for (arma::uword j = 0; j < dX.n_cols; ++j)
      for (arma::uword i = 0; i < dX.n_rows; ++i) dX(i, j, c) = dY(kh * i, kw * j, c);
  return dX;
}
