// Part: a
// Hint: Changing b must not change P(h | x)
#include "rbm.hpp"

double eleg5040_q8::log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  eleg5040_q8::energy(r, x, h);  // throws if an argument is not legal
  return -energy(r, x, h) - (log_unnormalised(r, x) - arma::dot(r.b, x));
}
