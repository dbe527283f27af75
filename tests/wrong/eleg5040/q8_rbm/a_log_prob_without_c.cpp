// Part: a
// Hint: The hidden units have biases, too
#include "rbm.hpp"

double eleg5040_q8::log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  eleg5040_q8::energy(r, x, h);  // throws if an argument is not legal
  const arma::vec a = r.W * x;
  return arma::dot(a, h) - arma::accu(arma::log1p(arma::exp(a)));
}
