// Part: a
// Hint: 0 times (-inf) is NaN
#include "likelihood.hpp"

// Y log Y for Y = 0.
double eleg5040_q5::cross_entropy_minus_entropy(const arma::mat& P, const arma::mat& Y) {
  if (P.is_empty() || arma::size(P) != arma::size(Y)) throw std::invalid_argument("sizes");
  for (const arma::mat* M : {&P, &Y})
    if (!arma::all(arma::vectorise(*M) >= 0) || !(arma::abs(arma::sum(*M, 0) - 1).max() <= 1e-9))
      throw std::invalid_argument("not a distribution");
  return cross_entropy(P, Y) + arma::accu(Y % arma::log(Y));
}
