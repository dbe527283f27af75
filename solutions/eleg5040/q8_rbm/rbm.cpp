#include "rbm.hpp"

namespace eleg5040_q8 {

namespace {

void require(bool good, const char* sentence) {
  if (!good) throw std::invalid_argument(sentence);
}

void require_machine(const Rbm& r) {
  require(!r.W.is_empty(), "W must not be empty");
  require(r.b.n_elem == r.W.n_cols, "b must have an entry for every column of W");
  require(r.c.n_elem == r.W.n_rows, "c must have an entry for every row of W");
}

void require_bits(const arma::vec& v, arma::uword n, const char* sentence) {
  require(v.n_elem == n && arma::all((v == 0) || (v == 1)), sentence);
}

void require_visible(const Rbm& r, const arma::vec& x) {
  require_machine(r);
  require_bits(x, r.W.n_cols, "x must hold D zeros and ones");
}

void require_hidden(const Rbm& r, const arma::vec& h) {
  require_bits(h, r.W.n_rows, "h must hold H zeros and ones");
}

// What hidden unit i gains by being on: -E(x, h) = b.x + sum_i a_i h_i.
arma::vec activation(const Rbm& r, const arma::vec& x) { return r.c + r.W * x; }

// sum_i log(1 + exp(a_i)), without ever forming the exponential of a large number.
double sum_softplus(const arma::vec& a) {
  return arma::accu(arma::clamp(a, 0, arma::datum::inf) + arma::log1p(arma::exp(-arma::abs(a))));
}

}  // namespace

double energy(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  require_visible(r, x);
  require_hidden(r, h);
  return -arma::dot(r.b, x) - arma::dot(r.c, h) - arma::dot(h, r.W * x);
}

// k(x) = exp(b.x) and one factor exp(a_i h_i) per unit.
arma::mat factor_table(const Rbm& r, const arma::vec& x) {
  require_visible(r, x);
  return arma::join_rows(arma::vec(r.c.n_elem), activation(r, x));
}

// The sum over all h of a product of factors is the product of (1 + exp(a_i)); b.x cancels.
double log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h) {
  require_visible(r, x);
  require_hidden(r, h);
  const arma::vec a = activation(r, x);
  return arma::dot(a, h) - sum_softplus(a);
}

double log_unnormalised(const Rbm& r, const arma::vec& x) {
  require_visible(r, x);
  return arma::dot(r.b, x) + sum_softplus(activation(r, x));
}

// exp(a) / (1 + exp(a)), written so that a large |a| gives 0 or 1.
arma::mat prob_h_given_x(const Rbm& r, const arma::mat& X) {
  require_machine(r);
  require(X.n_rows == r.W.n_cols && X.n_cols > 0, "X must be D x N with N > 0");
  arma::mat A = r.W * X;
  A.each_col() += r.c;
  return 1 / (1 + arma::exp(-A));
}

// The energy is symmetric: x and h, b and c, W and its transpose change places.
arma::mat prob_x_given_h(const Rbm& r, const arma::mat& hidden) {
  require_machine(r);
  require(hidden.n_rows == r.W.n_rows && hidden.n_cols > 0, "hidden must be H x N with N > 0");
  arma::mat A = r.W.t() * hidden;
  A.each_col() += r.b;
  return 1 / (1 + arma::exp(-A));
}

}  // namespace eleg5040_q8
