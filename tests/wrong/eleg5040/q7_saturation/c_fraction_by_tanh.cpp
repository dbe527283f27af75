// Part: c
// Hint: compare something else than tanh
#include "saturation.hpp"

// 1 - tanh^2 is 0 from 20 on.
double eleg5040_q7::saturated_fraction(const arma::mat& W1, const arma::mat& X, double tau) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  if (!(tau > 0 && tau <= 1)) throw std::invalid_argument("tau");
  const arma::mat slope = 1 - arma::square(arma::tanh(W1 * X));
  return double(arma::accu(slope <= tau)) / double(slope.n_elem);
}
