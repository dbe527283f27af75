// Part: a
// Hint: the same data twice
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

beyond_q5::Gradient beyond_q5::free_energy_gradient(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  const arma::mat P = sigma(r.W, r.c, X);
  return {-P * X.t(), -arma::sum(X, 1), -arma::sum(P, 1)};
}
