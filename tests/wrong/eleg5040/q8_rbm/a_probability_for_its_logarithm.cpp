// Part: a
// Hint: This is the probability
#include "rbm.hpp"

double eleg5040_q8::log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  eleg5040_q8::energy(r, x, h);  // throws if an argument is not legal
  const arma::vec a = r.c + r.W * x;
  return arma::prod(1 / (1 + arma::exp(a % (1 - 2 * h))));
}
