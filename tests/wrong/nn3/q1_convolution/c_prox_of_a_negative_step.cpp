// Part: c
// Hint: This input is not legal
#include "convolution.hpp"

arma::mat nn3_q1::prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1))
    throw std::invalid_argument("Z must be (M P) x D");
  const arma::uword D = Z.n_cols, P = D - W + 1;
  arma::mat X = Z;
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    for (arma::uword c = 0; c < D; ++c)
      if (c < r % P || c >= r % P + W)
        X(r, c) = Z(r, c) > t ? Z(r, c) - t : Z(r, c) < -t ? Z(r, c) + t : 0;
  return X;
}
