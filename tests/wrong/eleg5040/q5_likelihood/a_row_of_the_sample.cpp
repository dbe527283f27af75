// Part: a
// Hint: Sample n has the probabilities P(0, n)
#include "likelihood.hpp"

// P(n, y_n), as the sheet writes it for rows.
double eleg5040_q5::nll(const arma::mat& P, const arma::uvec& y) {
  if (P.is_empty() || y.n_elem != P.n_cols || y.max() >= P.n_rows)
    throw std::invalid_argument("sizes or labels");
  if (!arma::all(arma::vectorise(P) >= 0) || !(arma::abs(arma::sum(P, 0) - 1).max() <= 1e-9))
    throw std::invalid_argument("not a distribution");
  double L = 0;
  for (arma::uword n = 0; n < y.n_elem; ++n) L -= std::log(P(n, y(n)));
  return L;
}
