// Part: c
// Fails: speed
#include "convolution.hpp"

// Right, but every entry of the band computes all the means again.
arma::mat nn3_q1::penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  nn3_q1::nearest_convolution(Z, M, W);  // throws if a shape does not fit
  if (!(lambda >= 0)) throw std::invalid_argument("lambda");
  arma::mat G = Z;
  const arma::uword P = Z.n_cols - W + 1;
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    for (arma::uword i = 0; i < W; ++i)
      G(r, r % P + i) -= nn3_q1::nearest_convolution(Z, M, W)(i, r / P);
  return lambda * G;
}
