// Part: a
// Hint: which sign has b.x in F
#include "contrastive_divergence.hpp"

static arma::mat softplus(const arma::mat& A) {
  return arma::clamp(A, 0, arma::datum::inf) + arma::log1p(arma::exp(-arma::abs(A)));
}

arma::vec beyond_q5::free_energies(const Rbm& r, const arma::mat& X) {
  free_energy_gradient(r, X);  // throws if r or X is not legal
  arma::mat A = r.W * X;
  A.each_col() += r.c;
  return X.t() * r.b - arma::sum(softplus(A), 0).t();
}
