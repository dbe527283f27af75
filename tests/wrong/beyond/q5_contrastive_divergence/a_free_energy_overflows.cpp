// Part: a
// Hint: exp(1000) overflows, yet
#include "contrastive_divergence.hpp"

arma::vec beyond_q5::free_energies(const Rbm& r, const arma::mat& X) {
  free_energy_gradient(r, X);  // throws if r or X is not legal
  arma::mat A = r.W * X;
  A.each_col() += r.c;
  return -X.t() * r.b - arma::sum(arma::log(1 + arma::exp(A)), 0).t();
}
