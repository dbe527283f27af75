// Part: a
// Hint: This input is not legal
#include "transposed_convolution.hpp"

// Enlarges nothing, by nothing.
arma::cube beyond_q6::upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  arma::cube Y(kh * X.n_rows, kw * X.n_cols, X.n_slices);
  for (arma::uword c = 0; c < Y.n_slices; ++c)
    for (arma::uword q = 0; q < Y.n_cols; ++q)
      for (arma::uword r = 0; r < Y.n_rows; ++r) Y(r, q, c) = X(r / kh, q / kw, c);
  return Y;
}
