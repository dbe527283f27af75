// Part: c
// Hint: Between two copies nothing is cut off
#include "zigzag.hpp"

// Keeps the value in [0, 1] between two copies.
double udl4_q8::iterate(const nn::Shallow1D& f, double x, arma::uword copies) {
  const arma::uword D = f.phi.n_elem;
  if (D == 0 || f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes");
  for (arma::uword k = 0; k < copies; ++k) {
    if (k > 0) x = std::clamp(x, 0.0, 1.0);
    double y = f.phi0;
    for (arma::uword j = 0; j < D; ++j)
      y += f.phi(j) * std::max(0.0, f.theta0(j) + f.theta1(j) * x);
    x = y;
  }
  return x;
}
