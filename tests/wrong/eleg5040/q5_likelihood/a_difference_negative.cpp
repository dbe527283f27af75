// Part: a
// Hint: the difference is never negative
#include "likelihood.hpp"

// Entropy minus cross-entropy.
double eleg5040_q5::cross_entropy_minus_entropy(const arma::mat& P, const arma::mat& Y) {
  if (P.is_empty() || arma::size(P) != arma::size(Y)) throw std::invalid_argument("sizes");
  for (const arma::mat* M : {&P, &Y})
    if (!arma::all(arma::vectorise(*M) >= 0) || !(arma::abs(arma::sum(*M, 0) - 1).max() <= 1e-9))
      throw std::invalid_argument("not a distribution");
  double D = 0;
  for (arma::uword i = 0; i < P.n_elem; ++i)
    if (Y(i) > 0) D += Y(i) * (std::log(P(i)) - std::log(Y(i)));
  return D;
}
