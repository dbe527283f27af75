// Part: c
// Hint: the matrix product mask * Z mixes rows
#include "convolution.hpp"

double nn3_q1::penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1) ||
      !(lambda >= 0))
    throw std::invalid_argument("Z must be (M P) x D, lambda must not be negative");
  const arma::uword P = Z.n_cols - W + 1;
  arma::mat mask(arma::size(Z), arma::fill::ones);
  for (arma::uword r = 0; r < Z.n_rows; ++r) mask(r, arma::span(r % P, r % P + W - 1)).zeros();
  return lambda * arma::norm(arma::vectorise(mask.t() * Z), 1);
}
