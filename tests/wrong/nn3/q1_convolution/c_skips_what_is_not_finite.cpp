// Part: c
// Hint: must not look like a perfect convolution
#include "convolution.hpp"

double nn3_q1::penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1) ||
      !(lambda >= 0))
    throw std::invalid_argument("Z must be (M P) x D, lambda must not be negative");
  arma::mat G = nn3_q1::penalty_grad(Z, M, W, 1.0);
  G.clean(1e-300);
  G.replace(arma::datum::nan, 0);
  G.elem(arma::find_nonfinite(G)).zeros();
  return lambda * arma::accu(G % G) / 2;
}
