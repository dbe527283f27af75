// Part: c
// Hint: neighbouring rows must share weights
#include "convolution.hpp"

double nn3_q1::penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1) ||
      !(lambda >= 0))
    throw std::invalid_argument("Z must be (M P) x D, lambda must not be negative");
  const arma::uword D = Z.n_cols, P = D - W + 1;
  double sum = 0;
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    for (arma::uword c = 0; c < D; ++c)
      if (c < r % P || c >= r % P + W) sum += std::abs(Z(r, c));
  return lambda * sum;
}
