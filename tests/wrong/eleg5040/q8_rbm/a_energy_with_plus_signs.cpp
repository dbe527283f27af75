// Part: a
// Hint: E has minus signs
#include "rbm.hpp"

double eleg5040_q8::energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  if (r.b.n_elem != r.W.n_cols || r.c.n_elem != r.W.n_rows) throw std::invalid_argument("r");
  return arma::dot(r.b, x) + arma::dot(r.c, h) + arma::dot(h, r.W * x);
}
