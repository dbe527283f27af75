#include "threshold_units.hpp"

// The long way round: halves an interval until it is a point, and asks each time whether the worst
// change of that size moves some z to or across 0.
double eleg5040_q1::flat_radius(const nn::TwoLayer& net, const arma::mat& X) {
  if (net.W1.empty() || X.empty() || net.W1.n_cols != X.n_rows || net.W1.n_rows != net.b1.n_elem)
    throw std::invalid_argument("shapes");
  std::vector<std::pair<double, double>> pairs;  // z, and by how much delta = 1 can move it
  for (arma::uword n = 0; n < X.n_cols; ++n) {
    double reach = 1;
    for (arma::uword d = 0; d < X.n_rows; ++d) reach += std::abs(X(d, n));
    for (arma::uword i = 0; i < net.W1.n_rows; ++i)
      pairs.push_back({arma::dot(net.W1.row(i), X.col(n)) + net.b1(i), reach});
  }
  const auto flips = [&](double delta) {
    for (const auto& [z, reach] : pairs)
      if (z >= 0 ? z - delta * reach <= 0 : z + delta * reach >= 0) return true;
    return false;
  };
  if (flips(0)) return 0;
  double safe = 0, unsafe = arma::abs(net.b1).max() + arma::abs(net.W1).max() + 1;
  for (int halvings = 0; halvings < 64; ++halvings) {
    const double middle = safe + (unsafe - safe) / 2;
    (flips(middle) ? unsafe : safe) = middle;
  }
  return safe;
}
