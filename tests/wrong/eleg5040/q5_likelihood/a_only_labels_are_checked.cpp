// Part: a
// Hint: has the sum 1 and is no distribution
#include "likelihood.hpp"

// Never looks at the other classes.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || y.n_elem != P.n_cols || y.max() >= P.n_rows)
    throw std::invalid_argument("sizes or labels");
  double L = 0;
  for (arma::uword n = 0; n < y.n_elem; ++n) L -= std::log(P(y(n), n));
  return L;
}
