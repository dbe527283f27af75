// Part: a
// Hint: exp(1000) overflows
#include "rbm.hpp"

arma::mat eleg5040_q8::factor_table(const Rbm& r, const arma::vec& x) {
  eleg5040_q8::energy(r, x, arma::vec(r.c.n_elem));  // throws if r or x is not legal
  const arma::vec a = r.c + r.W * x, norm = arma::log(1 + arma::exp(a));
  return arma::join_rows(-norm, a - norm);
}
