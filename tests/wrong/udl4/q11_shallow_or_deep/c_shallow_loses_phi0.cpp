// Part: c
// Hint: y(i) = phi0 + sum_j
#include "shallow_or_deep.hpp"

// No offset.
arma::rowvec udl4_q11::run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) {
  const arma::uword D = f.phi.n_elem;
  if (f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes");
  arma::rowvec y = 0 * x;
  for (arma::uword j = 0; j < D; ++j)
    y += f.phi(j) * arma::clamp(f.theta0(j) + f.theta1(j) * x, 0, arma::datum::inf);
  return y;
}
