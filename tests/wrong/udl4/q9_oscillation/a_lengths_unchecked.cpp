// Part: a
// Hint: Three vectors, one entry for each unit.
#include "oscillation.hpp"

// As many units as all three vectors have entries for.
arma::vec udl4_q9::region_slopes(const nn::Shallow1D& f) {
  const arma::uword D = std::min({f.phi.n_elem, f.theta0.n_elem, f.theta1.n_elem});
  const arma::vec jump = f.phi.head(D) % arma::abs(f.theta1.head(D));
  double slope = 0;
  std::vector<std::pair<double, double>> joints;
  for (arma::uword j = 0; j < D; ++j) {
    if (f.theta1(j) == 0) continue;
    if (f.theta1(j) < 0) slope -= jump(j);
    joints.emplace_back(-f.theta0(j) / f.theta1(j), jump(j));
  }
  std::sort(joints.begin(), joints.end());
  std::vector<double> slopes{slope};
  for (std::size_t i = 0; i < joints.size(); ++i) {
    slope += joints[i].second;
    const bool last = i + 1 == joints.size() || joints[i + 1].first > joints[i].first + 1e-9;
    if (last && std::abs(slope - slopes.back()) > 1e-9 * arma::accu(arma::abs(jump)))
      slopes.push_back(slope);
  }
  return arma::vec(slopes);
}
