// Part: a
// Hint: This input is not legal
#include "threshold_units.hpp"

// Where nothing can flip, the radius is infinite.
double eleg5040_q1::flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  if (net.W1.n_cols != X.n_rows || net.b1.n_elem != net.W1.n_rows)
    throw std::invalid_argument("shapes");
  double nearest = arma::datum::inf;
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    const arma::vec z = net.W1 * X.col(n) + net.b1;
    for (const double each : z)
      nearest = std::min(nearest, std::abs(each) / (1 + arma::norm(X.col(n), 1)));
  }
  return nearest;
}
