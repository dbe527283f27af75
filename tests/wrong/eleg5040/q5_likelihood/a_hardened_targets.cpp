// Part: a
// Hint: A soft target is more than its largest entry
#include "likelihood.hpp"

// Takes the largest entry of a target for its label.
double eleg5040_q5::cross_entropy(const arma::mat& P, const arma::mat& Y) {
  if (P.is_empty() || arma::size(P) != arma::size(Y)) throw std::invalid_argument("sizes");
  for (const arma::mat* M : {&P, &Y})
    if (!arma::all(arma::vectorise(*M) >= 0) || !(arma::abs(arma::sum(*M, 0) - 1).max() <= 1e-9))
      throw std::invalid_argument("not a distribution");
  double L = 0;
  for (arma::uword n = 0; n < P.n_cols; ++n) L -= std::log(P(Y.col(n).index_max(), n));
  return L;
}
