#include "rbm.hpp"

namespace eleg5040_q8 {

namespace {

// exp(a) is small where a is negative, exp(-a) where it is not.
double logistic(double a) {
  if (a >= 0) return 1 / (1 + std::exp(-a));
  const double e = std::exp(a);
  return e / (1 + e);
}

// Samples as rows: (X^T W^T)^T.
arma::mat through(const arma::mat& Wt, const arma::vec& bias, const arma::mat& X) {
  if (Wt.is_empty() || bias.n_elem != Wt.n_cols) throw std::invalid_argument("W, b and c differ");
  if (X.n_rows != Wt.n_rows || X.n_cols == 0) throw std::invalid_argument("the batch does not fit");
  arma::mat P = X.t() * Wt;
  P.each_row() += bias.t();
  arma::inplace_trans(P);
  return P.transform(logistic);
}

}  // namespace

arma::mat prob_h_given_x(const Rbm& r, const arma::mat& X) {
  if (r.b.n_elem != r.W.n_cols) throw std::invalid_argument("b must have length D");
  return through(r.W.t(), r.c, X);
}

arma::mat prob_x_given_h(const Rbm& r, const arma::mat& hidden) {
  if (r.c.n_elem != r.W.n_rows) throw std::invalid_argument("c must have length H");
  return through(r.W, r.b, hidden);
}

}  // namespace eleg5040_q8
