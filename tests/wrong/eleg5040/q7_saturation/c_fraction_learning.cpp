// Part: c
// Hint: the share that still learns
#include "saturation.hpp"

// The others.
double eleg5040_q7::saturated_fraction(const arma::mat& W1, const arma::mat& X, double tau) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  const double s = saturation_threshold(tau);
  const arma::mat Z = arma::abs(W1 * X);
  return double(arma::accu(Z < s)) / double(Z.n_elem);
}
