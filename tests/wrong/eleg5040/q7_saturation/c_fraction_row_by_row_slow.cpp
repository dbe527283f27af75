// Part: c
// Fails: speed
#include "saturation.hpp"

// Right, but a dot product across the columns for every entry.
double eleg5040_q7::saturated_fraction(const arma::mat& W1, const arma::mat& X, double tau) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  const double s = saturation_threshold(tau);
  double count = 0;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword h = 0; h < W1.n_rows; ++h) {
      double z = 0;
      for (arma::uword d = 0; d < X.n_rows; ++d) z += W1(h, d) * X(d, n);
      count += std::abs(z) >= s;
    }
  return count / double(W1.n_rows * X.n_cols);
}
