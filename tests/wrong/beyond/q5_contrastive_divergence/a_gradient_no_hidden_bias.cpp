// Part: a
// Hint: A hidden unit has a bias, too
#include "contrastive_divergence.hpp"

beyond_q5::Gradient beyond_q5::free_energy_gradient(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  const double N = static_cast<double>(X.n_cols);
  const arma::mat P = 1 / (1 + arma::exp(-r.W * X));
  return {-P * X.t() / N, -arma::sum(X, 1) / N, -arma::sum(P, 1) / N};
}
