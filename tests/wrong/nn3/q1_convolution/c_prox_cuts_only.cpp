// Part: c
// Hint: Entries beyond t shrink by t as well
#include "convolution.hpp"

arma::mat nn3_q1::prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1))
    throw std::invalid_argument("Z must be (M P) x D");
  const arma::uword D = Z.n_cols, P = D - W + 1;
  if (!(t >= 0)) throw std::invalid_argument("t must not be negative");
  arma::mat X = Z;
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    for (arma::uword c = 0; c < D; ++c)
      if ((c < r % P || c >= r % P + W) && std::abs(Z(r, c)) <= t) X(r, c) = 0;
  return X;
}
