// Part: a
// Hint: One with theta1 < 0 is on where x is smaller than its joint.
#include "oscillation.hpp"

// Begins with slope 0 and switches one unit after the other on.
arma::vec udl4_q9::region_slopes(const nn::Shallow1D& f) {
  if (f.theta0.n_elem != f.phi.n_elem || f.theta1.n_elem != f.phi.n_elem)
    throw std::invalid_argument("lengths");
  const double S = arma::accu(arma::abs(f.phi % f.theta1));
  std::vector<std::pair<double, double>> joints;
  for (arma::uword j = 0; j < f.phi.n_elem; ++j)
    if (f.theta1(j) != 0) joints.emplace_back(-f.theta0(j) / f.theta1(j), f.phi(j) * f.theta1(j));
  std::sort(joints.begin(), joints.end());
  std::vector<double> slopes{0};
  double slope = 0;
  for (std::size_t i = 0; i < joints.size(); ++i) {
    slope += joints[i].second;
    const bool last = i + 1 == joints.size() || joints[i + 1].first > joints[i].first + 1e-9;
    if (last && std::abs(slope - slopes.back()) > 1e-9 * S) slopes.push_back(slope);
  }
  return arma::vec(slopes);
}
