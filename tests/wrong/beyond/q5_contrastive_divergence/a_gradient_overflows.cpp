// Part: a
// Hint: inf / inf, NaN
#include "contrastive_divergence.hpp"

beyond_q5::Gradient beyond_q5::free_energy_gradient(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  const double N = static_cast<double>(X.n_cols);
  arma::mat A = r.W * X;
  A.each_col() += r.c;
  const arma::mat P = arma::exp(A) / (1 + arma::exp(A));
  return {-P * X.t() / N, -arma::sum(X, 1) / N, -arma::sum(P, 1) / N};
}
