// Part: a
// Hint: A copy has the value of the pixel, undivided
#include "transposed_convolution.hpp"

// The adjoint of pooling, not upsampling.
arma::cube beyond_q6::upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh * kw == 0) throw std::invalid_argument("X");

  arma::cube Y(kh * X.n_rows, kw * X.n_cols, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c)
    Y.slice(c) = arma::kron(X.slice(c), arma::ones(kh, kw)) / double(kh * kw);
  return Y;
}
