#include "saturation.hpp"

// By the definition, with a slope that does not cancel.
double eleg5040_q7::saturated_fraction(const arma::mat& W1, const arma::mat& X, double tau) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  if (!(tau > 0 && tau <= 1)) throw std::invalid_argument("0 < tau <= 1");
  const arma::mat e = arma::exp(-2 * arma::abs(W1 * X));
  const arma::umat saturated = 4 * e / arma::square(1 + e) <= tau;
  return arma::mean(arma::vectorise(arma::conv_to<arma::mat>::from(saturated)));
}
