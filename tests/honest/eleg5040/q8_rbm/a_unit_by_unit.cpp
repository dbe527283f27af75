#include "rbm.hpp"

namespace eleg5040_q8 {

namespace {

void check_bits(const arma::vec& v, arma::uword n) {
  if (v.n_elem != n) throw std::invalid_argument("a vector does not fit W");
  for (const double bit : v)
    if (bit != 0 && bit != 1) throw std::invalid_argument("a unit is neither 0 nor 1");
}

void check_machine(const Rbm& r, const arma::vec& x) {
  if (r.W.n_elem == 0 || arma::size(r.W) != arma::SizeMat(r.c.n_elem, r.b.n_elem))
    throw std::invalid_argument("W must be H x D");
  check_bits(x, r.b.n_elem);
}

// The columns of the units that are on, added up.
arma::vec activation(const Rbm& r, const arma::vec& x) {
  arma::vec a = r.c;
  for (arma::uword j = 0; j < x.n_elem; ++j)
    if (x(j) != 0) a += r.W.col(j);
  return a;
}

}  // namespace

double energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  check_machine(r, x);
  check_bits(h, r.c.n_elem);
  return -(arma::accu(r.b % x) + arma::accu(h % activation(r, x)));
}

// Every factor divided by the sum of the two: each row of exp(T) is a distribution.
arma::mat factor_table(const Rbm& r, const arma::vec& x) {
  check_machine(r, x);
  const arma::vec a = activation(r, x);
  arma::mat T(a.n_elem, 2);
  for (arma::uword i = 0; i < a.n_elem; ++i) {
    T(i, 0) = a(i) > 0 ? -a(i) - std::log1p(std::exp(-a(i))) : -std::log1p(std::exp(a(i)));
    T(i, 1) = a(i) + T(i, 0);
  }
  return T;
}

// The other way round: -E minus the logarithm of the sum.
double log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  return -energy(r, x, h) - log_unnormalised(r, x);
}

// log-sum-exp of (0, a_i), unit by unit, with the larger of the two taken out.
double log_unnormalised(const Rbm& r, const arma::vec& x) {
  check_machine(r, x);
  const arma::vec a = activation(r, x);
  double sum = arma::accu(r.b % x);
  for (arma::uword i = a.n_elem; i-- > 0;) {
    const double top = std::max(0.0, a(i));
    sum += top + std::log(std::exp(-top) + std::exp(a(i) - top));
  }
  return sum;
}

}  // namespace eleg5040_q8
