// Part: c
// Hint: Every unit must be saturated
#include "saturation.hpp"

// max instead of min
double eleg5040_q7::saturating_scale(const arma::mat& W1, const arma::mat& X, double tau) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  const double s = saturation_threshold(tau);
  return s == 0 ? 0 : s / arma::abs(W1 * X).max();
}
