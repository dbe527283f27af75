// Part: c
// Hint: Entries on the band cost nothing
#include "convolution.hpp"

arma::mat nn3_q1::prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1))
    throw std::invalid_argument("Z must be (M P) x D");
  if (!(t >= 0)) throw std::invalid_argument("t must not be negative");
  return arma::sign(Z) % arma::clamp(arma::abs(Z) - t, 0, arma::datum::inf);
}
