// Part: c
// Fails: speed
#include "convolution.hpp"

// Right, but the diagonal means are recomputed for every entry.
arma::mat nn3_q1::penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  if (!(lambda >= 0)) throw std::invalid_argument("lambda");
  arma::mat G = Z;
  const arma::mat checked = nn3_q1::nearest_convolution(Z, M, W);
  const arma::uword P = Z.n_cols - W + 1;
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword k = 0; k < P; ++k)
      for (arma::uword i = 0; i < W; ++i) {
        double mean = 0;
        for (arma::uword l = 0; l < P; ++l) mean += Z(m * P + l, l + i) / double(P);
        G(m * P + k, k + i) -= mean;
      }
  return lambda * G;
}
