// Part: a
// Hint: is not a: it lies
#include "contrastive_divergence.hpp"

beyond_q5::Gradient beyond_q5::free_energy_gradient(const Rbm& r, const arma::mat& X) {
  free_energies(r, X);  // throws if r or X is not legal
  const double N = static_cast<double>(X.n_cols);
  arma::mat A = r.W * X;
  A.each_col() += r.c;
  return {-A * X.t() / N, -arma::sum(X, 1) / N, -arma::sum(A, 1) / N};
}
