// Part: b
// Hint: no alpha is the largest
#include "saturation.hpp"

// "Division by zero" avoided in the wrong way.
double eleg5040_q7::max_scale(const arma::mat& W1, const arma::mat& X, double eps) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  const double largest = arma::abs(W1 * X).max();
  return largest == 0 ? 0 * eps : linear_radius(eps) / largest;
}
