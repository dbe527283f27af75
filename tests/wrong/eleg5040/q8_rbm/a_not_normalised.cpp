// Part: a
// Hint: the probabilities of the 2^H configurations sum to 1
#include "rbm.hpp"

double eleg5040_q8::log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  return -energy(r, x, h);
}
