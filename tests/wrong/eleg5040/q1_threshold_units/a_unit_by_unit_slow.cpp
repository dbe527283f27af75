// Part: a
// Fails: speed
#include "threshold_units.hpp"

// Right, but a row of W1 at a time: a product with a vector reads X again for each unit.
double eleg5040_q1::flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows || b1.n_elem != W1.n_rows)
    throw std::invalid_argument("shapes");
  double nearest = arma::datum::inf;
  for (arma::uword i = 0; i < W1.n_rows; ++i) {
    const arma::rowvec z = W1.row(i) * X + b1(i), reach = 1 + arma::sum(arma::abs(X), 0);
    nearest = std::min(nearest, arma::min(arma::abs(z) / reach));
  }
  return nearest;
}
