// Part: a
// Hint: This input is not legal
#include "likelihood.hpp"

// Takes any label modulo c.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || y.n_elem != P.n_cols) throw std::invalid_argument("sizes or labels");
  if (!arma::all(arma::vectorise(P) >= 0) || !(arma::abs(arma::sum(P, 0) - 1).max() <= 1e-9))
    throw std::invalid_argument("not a distribution");
  double L = 0;
  for (arma::uword n = 0; n < y.n_elem; ++n) L -= std::log(P(y(n) % P.n_rows, n));
  return L;
}
