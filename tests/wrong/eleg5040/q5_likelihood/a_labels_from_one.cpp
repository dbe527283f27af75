// Part: a
// Hint: which counts from 0
#include "likelihood.hpp"

// Takes the first class for class 1.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || y.n_elem != P.n_cols || y.max() >= P.n_rows)
    throw std::invalid_argument("sizes or labels");
  if (!arma::all(arma::vectorise(P) >= 0) || !(arma::abs(arma::sum(P, 0) - 1).max() <= 1e-9))
    throw std::invalid_argument("not a distribution");
  double L = 0;
  for (arma::uword n = 0; n < y.n_elem; ++n) L -= std::log(P(y(n) == 0 ? 0 : y(n) - 1, n));
  return L;
}
