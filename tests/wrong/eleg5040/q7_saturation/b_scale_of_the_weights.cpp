// Part: b
// Hint: not W1 alone
#include "saturation.hpp"

// Bounds the weights instead of the pre-activations.
double eleg5040_q7::max_scale(const arma::mat& W1, const arma::mat& X, double eps) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  return linear_radius(eps) / arma::abs(W1).max();
}
