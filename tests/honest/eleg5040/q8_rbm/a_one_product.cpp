#include "rbm.hpp"

#include <cmath>

namespace eleg5040_q8 {

namespace {

void fits(bool good) {
  if (!good) throw std::invalid_argument("the machine, x and h do not fit together");
}

bool is_code(const arma::vec& v, arma::uword n) {
  return v.n_elem == n && arma::all(v % (v - 1) == 0);
}

// The product of all 1 + exp(u_i), as exp(logs) mantissa 2^exponent: one logarithm at its end.
double log_of_product(const arma::vec& u) {
  double logs = 0, mantissa = 1, exponent = 0;
  for (const double each : u) {
    int shift = 0;
    logs += each > 0 ? each : 0;
    mantissa = std::frexp(mantissa * (1 + std::exp(-std::abs(each))), &shift);
    exponent += shift;
  }
  return logs + std::log(mantissa) + exponent * std::log(2.0);
}

arma::vec gains(const Rbm& r, const arma::vec& x) {
  fits(!r.W.is_empty() && r.c.n_elem == r.W.n_rows && r.b.n_elem == r.W.n_cols);
  fits(is_code(x, r.b.n_elem));
  return (x.t() * r.W.t()).t() + r.c;
}

}  // namespace

// (1, h)^T M (1, x): the biases are the weights of units that are always on.
double energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  gains(r, x);  // for what it throws
  fits(is_code(h, r.c.n_elem));
  const arma::mat M =
      arma::join_cols(arma::join_rows(arma::mat(1, 1), r.b.t()), arma::join_rows(r.c, r.W));
  const arma::vec on{1};
  return -arma::dot(arma::join_cols(on, h), M * arma::join_cols(on, x));
}

// Half of a unit's gain to either side.
arma::mat factor_table(const Rbm& r, const arma::vec& x) {
  const arma::vec half = gains(r, x) / 2;
  return arma::join_rows(-half, half);
}

// A unit is in its state with probability 1 / (1 + exp(what it would gain by changing)).
double log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  const arma::vec a = gains(r, x);
  fits(is_code(h, a.n_elem));
  return -log_of_product((1 - 2 * h) % a);
}

double log_unnormalised(const Rbm& r, const arma::vec& x) {
  const double all = log_of_product(gains(r, x));
  return all + arma::dot(r.b, x);
}

}  // namespace eleg5040_q8
