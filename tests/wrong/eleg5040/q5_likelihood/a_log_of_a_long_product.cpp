// Part: a
// Hint: in long double 20000 of them
#include "likelihood.hpp"

// A longer exponent only puts it off.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || y.n_elem != P.n_cols || y.max() >= P.n_rows)
    throw std::invalid_argument("sizes or labels");
  if (!arma::all(arma::vectorise(P) >= 0) || !(arma::abs(arma::sum(P, 0) - 1).max() <= 1e-9))
    throw std::invalid_argument("not a distribution");
  long double likelihood = 1;
  for (arma::uword n = 0; n < y.n_elem; ++n) likelihood *= P(y(n), n);
  return static_cast<double>(-std::log(likelihood));
}
