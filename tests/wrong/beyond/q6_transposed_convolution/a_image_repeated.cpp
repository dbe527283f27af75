// Part: a
// Hint: The image is repeated as a whole
#include "transposed_convolution.hpp"

// Tiles instead of pixels.
arma::cube beyond_q6::upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh * kw == 0) throw std::invalid_argument("X");

  arma::cube Y(kh * X.n_rows, kw * X.n_cols, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c) Y.slice(c) = arma::repmat(X.slice(c), kh, kw);
  return Y;
}
