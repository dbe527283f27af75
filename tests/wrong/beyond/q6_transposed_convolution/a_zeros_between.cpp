// Part: a
// Hint: Only the first pixel of each block is filled
#include "transposed_convolution.hpp"

// Puts zeros between the pixels, as for a transposed convolution.
arma::cube beyond_q6::upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh * kw == 0) throw std::invalid_argument("X");

  arma::cube Y(kh * X.n_rows, kw * X.n_cols, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c)
    for (arma::uword j = 0; j < X.n_cols; ++j)
      for (arma::uword i = 0; i < X.n_rows; ++i) Y(kh * i, kw * j, c) = X(i, j, c);
  return Y;
}
