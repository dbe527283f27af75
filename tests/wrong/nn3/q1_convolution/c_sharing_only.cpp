// Part: c
// Hint: A weight far outside the window costs nothing
#include "convolution.hpp"

double nn3_q1::penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1) ||
      !(lambda >= 0))
    throw std::invalid_argument("Z must be (M P) x D, lambda must not be negative");
  const arma::uword P = Z.n_cols - W + 1;
  double sum = Z.has_nonfinite() ? arma::datum::nan : 0;
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword k = 0; k + 1 < P; ++k)
      for (arma::uword i = 0; i < W; ++i)
        sum += std::pow(Z(m * P + k, k + i) - Z(m * P + k + 1, k + 1 + i), 2);
  return lambda * sum;
}
