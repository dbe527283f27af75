// Part: a
// Hint: All weights may move at once
#include "threshold_units.hpp"

// Only the largest input counts.
double eleg5040_q1::flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows || b1.n_elem != W1.n_rows)
    throw std::invalid_argument("shapes");
  const arma::mat Z = W1 * X + arma::repmat(b1, 1, X.n_cols);
  const arma::rowvec reach = 1 + arma::max(arma::abs(X), 0);
  return (arma::min(arma::abs(Z), 0) / reach).min();
}
