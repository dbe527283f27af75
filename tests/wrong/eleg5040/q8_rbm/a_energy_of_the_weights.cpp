// Part: a
// Hint: a hidden unit that is on makes E = -1
#include "rbm.hpp"

// The biases are forgotten.
double eleg5040_q8::energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  log_prob_h_given_x(r, x, h);  // throws if an argument is not legal
  return -arma::dot(h, r.W * x);
}
