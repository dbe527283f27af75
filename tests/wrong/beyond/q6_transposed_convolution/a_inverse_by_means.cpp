// Part: a
// Hint: You undo the copying, which is the inverse
#include "transposed_convolution.hpp"

// The inverse of upsampling instead of its adjoint: the mean of each block.
arma::cube beyond_q6::upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh * kw == 0 || dY.n_rows % kh + dY.n_cols % kw > 0)
    throw std::invalid_argument("dY");

  arma::cube dX(dY.n_rows / kh, dY.n_cols / kw, dY.n_slices);
  for (arma::uword c = 0; c < dY.n_slices; ++c)
    for (arma::uword q = 0; q < dY.n_cols; ++q)
      for (arma::uword r = 0; r < dY.n_rows; ++r) dX(r / kh, q / kw, c) += dY(r, q, c);
  return dX / static_cast<double>(kh * kw);
}
