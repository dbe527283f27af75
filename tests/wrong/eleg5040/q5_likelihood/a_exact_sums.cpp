// Part: a
// Hint: sums of rounded numbers
#include "likelihood.hpp"

// Compares a sum of doubles with ==.
double eleg5040_q5::cross_entropy(const arma::mat& P, const arma::mat& Y) {
  if (P.is_empty() || arma::size(P) != arma::size(Y)) throw std::invalid_argument("sizes");
  for (const arma::mat* M : {&P, &Y})
    if (!arma::all(arma::vectorise(*M) >= 0) || !(arma::abs(arma::sum(*M, 0) - 1).max() == 0))
      throw std::invalid_argument("not a distribution");
  double L = 0;
  for (arma::uword i = 0; i < P.n_elem; ++i)
    if (Y(i) > 0) L -= Y(i) * std::log(P(i));
  return L;
}
