// Part: a
// Hint: dW is H x D, as W is
#include "contrastive_divergence.hpp"

static arma::mat sigma(const arma::mat& W, const arma::vec& bias, const arma::mat& V) {
  arma::mat A = W * V;
  A.each_col() += bias;
  return 1 / (1 + arma::exp(-A));
}

beyond_q5::Gradient beyond_q5::free_energy_gradient(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  const double N = static_cast<double>(X.n_cols);
  const arma::mat P = sigma(r.W, r.c, X);
  return {-X * P.t() / N, -arma::sum(X, 1) / N, -arma::sum(P, 1) / N};
}
