// Part: c
// Hint: NaN passes through
#include "shallow_or_deep.hpp"

// One NaN in x makes all outputs NaN.
arma::rowvec udl4_q11::run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) {
  const arma::uword D = f.phi.n_elem;
  if (f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes");
  arma::rowvec y = f.phi0 + 0 * x;
  for (arma::uword j = 0; j < D; ++j)
    y += f.phi(j) * arma::clamp(f.theta0(j) + f.theta1(j) * x, 0, arma::datum::inf);
  return y + 0 * arma::accu(x);
}
