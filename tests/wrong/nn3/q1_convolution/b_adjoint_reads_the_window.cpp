// Part: b
// Hint: back to the input k + i that it came from
#include "convolution.hpp"

// The layer once more, on a cotangent that is padded at its end, in place of the layer's transpose.
arma::vec nn3_q1::toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("sizes");
  const arma::uword W = K.n_rows, P = D - W + 1;
  if (dY.n_rows != P || dY.n_cols != K.n_cols) throw std::invalid_argument("dY must be P x M");
  arma::vec dx(D);
  for (arma::uword m = 0; m < K.n_cols; ++m)
    for (arma::uword j = 0; j < D; ++j)
      for (arma::uword i = 0; i < W && j + i < P; ++i) dx(j) += K(i, m) * dY(j + i, m);
  return dx;
}
