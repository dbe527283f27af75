// Part: a
// Hint: b.x is the same for all h, but it stays in this sum
#include "rbm.hpp"

double eleg5040_q8::log_unnormalised(const Rbm& r, const arma::vec& x) {
  eleg5040_q8::energy(r, x, arma::vec(r.c.n_elem));  // throws if r or x is not legal
  const arma::vec a = r.c + r.W * x;
  return arma::accu(arma::clamp(a, 0, arma::datum::inf) + arma::log1p(arma::exp(-arma::abs(a))));
}
