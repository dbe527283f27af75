// Part: c
// Hint: everything is saturated already
#include "saturation.hpp"

// 0 / 0 at tau = 1.
double eleg5040_q7::saturating_scale(const arma::mat& W1, const arma::mat& X, double tau) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  return saturation_threshold(tau) / arma::abs(W1 * X).min();
}
