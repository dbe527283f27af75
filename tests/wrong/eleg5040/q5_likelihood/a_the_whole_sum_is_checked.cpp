// Part: a
// Hint: The sum of each column is looked at
#include "likelihood.hpp"

// N samples, sum N.
double eleg5040_q5::cross_entropy(const arma::mat& P, const arma::mat& Y) {
  if (P.is_empty() || arma::size(P) != arma::size(Y)) throw std::invalid_argument("sizes");
  for (const arma::mat* M : {&P, &Y})
    if (!arma::all(arma::vectorise(*M) >= 0) || !(std::abs(arma::accu(*M) - M->n_cols) <= 1e-9))
      throw std::invalid_argument("not a distribution");
  double L = 0;
  for (arma::uword i = 0; i < P.n_elem; ++i)
    if (Y(i) != 0) L -= Y(i) * std::log(P(i));
  return L;
}
