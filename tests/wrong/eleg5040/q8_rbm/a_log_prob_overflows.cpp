// Part: a
// Hint: exp(1000) overflows
#include "rbm.hpp"

double eleg5040_q8::log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  eleg5040_q8::energy(r, x, h);  // throws if an argument is not legal
  const arma::vec a = r.c + r.W * x;
  return std::log(arma::prod(arma::exp(a % h) / (1 + arma::exp(a))));
}
