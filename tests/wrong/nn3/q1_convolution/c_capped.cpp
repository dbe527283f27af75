// Part: c
// Hint: A penalty that stops growing stops pulling
#include "convolution.hpp"

double nn3_q1::penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1) ||
      !(lambda >= 0))
    throw std::invalid_argument("Z must be (M P) x D, lambda must not be negative");
  const arma::mat G = nn3_q1::penalty_grad(Z, M, W, 1.0);
  const double squared = arma::accu(G % G);
  return lambda * (squared > 1 ? 1 : squared);
}
