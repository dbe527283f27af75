// Part: a
// Hint: Sum over all 2^(H-1) configurations of the other units
#include "rbm.hpp"

double eleg5040_q8::log_unnormalised(const Rbm& r, const arma::vec& x) {
  eleg5040_q8::energy(r, x, arma::vec(r.c.n_elem));  // throws if r or x is not legal
  // The published sum over j != 0 in place of the sum over the configurations of those units.
  const arma::vec a = r.c + r.W * x;
  double others = 0;
  for (arma::uword j = 1; j < a.n_elem; ++j) others += std::exp(arma::accu(a.tail(a.n_elem - 1)));
  return arma::dot(r.b, x) + std::log1p(std::exp(a(0))) + std::log(others);
}
