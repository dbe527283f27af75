// Part: a
// Hint: At its joint a unit changes the slope by phi |theta1|
#include "oscillation.hpp"

// Takes every unit for relu(x - t) or relu(t - x).
arma::vec udl4_q9::region_slopes(const nn::Shallow1D& f) {
  if (f.theta0.n_elem != f.phi.n_elem || f.theta1.n_elem != f.phi.n_elem)
    throw std::invalid_argument("lengths");
  const arma::vec jump = f.phi;
  const double same = 1e-9 * arma::accu(arma::abs(jump));
  double slope = 0;
  std::vector<std::pair<double, double>> joints;
  for (arma::uword j = 0; j < jump.n_elem; ++j) {
    if (f.theta1(j) == 0) continue;
    if (f.theta1(j) < 0) slope -= jump(j);
    joints.emplace_back(-f.theta0(j) / f.theta1(j), jump(j));
  }
  std::sort(joints.begin(), joints.end());
  std::vector<double> slopes{slope};
  for (std::size_t i = 0; i < joints.size(); ++i) {
    slope += joints[i].second;
    const bool last = i + 1 == joints.size() || joints[i + 1].first > joints[i].first + 1e-9;
    if (last && std::abs(slope - slopes.back()) > same) slopes.push_back(slope);
  }
  return arma::vec(slopes);
}
