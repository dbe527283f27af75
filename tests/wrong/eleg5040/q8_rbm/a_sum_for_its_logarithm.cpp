// Part: a
// Hint: This is the sum; its logarithm is asked
#include "rbm.hpp"

double eleg5040_q8::log_unnormalised(const Rbm& r, const arma::vec& x) {
  eleg5040_q8::energy(r, x, arma::vec(r.c.n_elem));  // throws if r or x is not legal
  return std::exp(arma::dot(r.b, x)) * arma::prod(1 + arma::exp(r.c + r.W * x));
}
