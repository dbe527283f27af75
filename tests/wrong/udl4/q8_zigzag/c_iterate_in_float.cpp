// Part: c
// Hint: Every copy multiplies an earlier error by up to 6
#include "zigzag.hpp"

double udl4_q8::iterate(const nn::Shallow1D& f, double x, arma::uword copies) {
  const arma::uword D = f.phi.n_elem;
  if (D == 0 || f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("sizes");
  float y = static_cast<float>(x);
  for (arma::uword k = 0; k < copies; ++k) {
    float next = static_cast<float>(f.phi0);
    for (arma::uword j = 0; j < D; ++j)
      next += static_cast<float>(f.phi(j)) *
              std::max(0.0f, static_cast<float>(f.theta0(j) + f.theta1(j) * y));
    y = next;
  }
  return copies == 0 ? x : y;
}
