// Part: a
// Hint: This input is not legal
#include "rbm.hpp"

double eleg5040_q8::log_unnormalised(const Rbm& r, const arma::vec& x) {
  if (r.b.n_elem != r.W.n_cols || r.c.n_elem != r.W.n_rows || x.n_elem != r.b.n_elem)
    throw std::invalid_argument("shapes");
  const arma::vec a = r.c + r.W * x;
  return arma::dot(r.b, x) +
         arma::accu(arma::clamp(a, 0, arma::datum::inf) + arma::log1p(arma::exp(-arma::abs(a))));
}
