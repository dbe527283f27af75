// Part: c
// Hint: Without units f is the constant phi0
#include "shallow_or_deep.hpp"

// An empty sum is 0, but phi0 stands before it.
arma::rowvec udl4_q11::run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) {
  const arma::uword D = f.phi.n_elem;
  if (f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes");
  arma::rowvec y = 0 * x;
  for (arma::uword i = 0; i < x.n_elem; ++i)
    for (arma::uword j = 0; j < D; ++j) {
      const double z = f.theta0(j) + f.theta1(j) * x(i);
      y(i) += (j == 0 ? f.phi0 : 0) + f.phi(j) * (z < 0 ? 0 : z);
    }
  return y;
}
