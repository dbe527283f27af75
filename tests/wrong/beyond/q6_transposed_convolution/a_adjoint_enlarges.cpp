// Part: a
// Hint: The adjoint goes the other way
#include "transposed_convolution.hpp"

// Upsamples again.
arma::cube beyond_q6::upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw) {
  if (dY.is_empty() || kh * kw == 0 || dY.n_rows % kh + dY.n_cols % kw > 0)
    throw std::invalid_argument("dY");
  return upsample(dY, kh, kw);
}
