// Part: a
// Fails: speed
#include "threshold_units.hpp"

// Right, but adds up z and the reach again for each unit on each sample, along rows of W1.
double eleg5040_q1::flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows || b1.n_elem != W1.n_rows)
    throw std::invalid_argument("shapes");
  double nearest = arma::datum::inf;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword i = 0; i < W1.n_rows; ++i) {
      double z = b1(i), reach = 1;
      for (arma::uword d = 0; d < X.n_rows; ++d) {
        z += W1(i, d) * X(d, n);
        reach += std::abs(X(d, n));
      }
      nearest = std::min(nearest, std::abs(z) / reach);
    }
  return nearest;
}
