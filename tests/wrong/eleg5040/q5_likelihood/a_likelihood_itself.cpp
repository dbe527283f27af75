// Part: a
// Hint: the negative of its logarithm is asked
#include "likelihood.hpp"

// The product.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || y.n_elem != P.n_cols || y.max() >= P.n_rows)
    throw std::invalid_argument("sizes or labels");
  if (!arma::all(arma::vectorise(P) >= 0) || !(arma::abs(arma::sum(P, 0) - 1).max() <= 1e-9))
    throw std::invalid_argument("not a distribution");
  double L = 1;
  for (arma::uword n = 0; n < y.n_elem; ++n) L *= P(y(n), n);
  return L;
}
