// Part: a
// Hint: Units have biases
#include "rbm.hpp"

double eleg5040_q8::energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  log_prob_h_given_x(r, x, h);  // throws if an argument is not legal
  return -arma::dot(r.c, h) - arma::dot(h, r.W * x);
}
