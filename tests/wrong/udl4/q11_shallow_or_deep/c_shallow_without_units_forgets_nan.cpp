// Part: c
// Hint: Without units no term brings the NaN of x into the sum
#include "shallow_or_deep.hpp"

// A constant needs no look at x.
arma::rowvec udl4_q11::run_shallow(const nn::Shallow1D& f, const arma::rowvec& x) {
  const arma::uword D = f.phi.n_elem;
  if (f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes");
  arma::rowvec y(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) {
    y(i) = f.phi0;
    for (arma::uword j = 0; j < D; ++j) {
      const double z = f.theta0(j) + f.theta1(j) * x(i);
      y(i) += f.phi(j) * (z < 0 ? 0 : z);
    }
  }
  return y;
}
