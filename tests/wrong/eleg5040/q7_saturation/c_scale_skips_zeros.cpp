// Part: c
// Hint: stays 0 at every scale
#include "saturation.hpp"

// The smallest pre-activation that is not zero.
double eleg5040_q7::saturating_scale(const arma::mat& W1, const arma::mat& X, double tau) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  const double s = saturation_threshold(tau);
  const arma::vec sizes = arma::nonzeros(arma::mat(arma::abs(W1 * X)));
  return s == 0 ? 0 : sizes.is_empty() ? arma::datum::inf : s / sizes.min();
}
