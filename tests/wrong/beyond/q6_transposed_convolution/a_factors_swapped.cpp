// Part: a
// Hint: kh counts rows
#include "transposed_convolution.hpp"

// kh columns for each pixel.
arma::cube beyond_q6::upsample(const arma::cube& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh * kw == 0) throw std::invalid_argument("X");

  arma::cube Y(kw * X.n_rows, kh * X.n_cols, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c)
    Y.slice(c) = arma::kron(X.slice(c), arma::ones(kw, kh));
  return Y;
}
