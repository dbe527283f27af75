// Part: a
// Hint: W is H x D
#include "rbm.hpp"

double eleg5040_q8::energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  return -arma::dot(r.b, x) - arma::dot(r.c, h) - arma::dot(x, r.W * h);
}
