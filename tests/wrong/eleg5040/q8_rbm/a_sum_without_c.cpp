// Part: a
// Hint: The hidden units have biases, too
#include "rbm.hpp"

double eleg5040_q8::log_unnormalised(const Rbm& r, const arma::vec& x) {
  eleg5040_q8::energy(r, x, arma::vec(r.c.n_elem));  // throws if r or x is not legal
  return arma::dot(r.b, x) + arma::accu(arma::log1p(arma::exp(r.W * x)));
}
