// Part: a
// Hint: A unit flips inside your radius
#include "threshold_units.hpp"

// Looks at the units that are on, as if the others could not come back.
double eleg5040_q1::flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows || b1.n_elem != W1.n_rows)
    throw std::invalid_argument("shapes");
  const arma::mat Z = W1 * X + arma::repmat(b1, 1, X.n_cols);
  double nearest = 1e9;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword i = 0; i < Z.n_rows; ++i)
      if (Z(i, n) >= 0) nearest = std::min(nearest, Z(i, n) / (1 + arma::norm(X.col(n), 1)));
  return nearest;
}
