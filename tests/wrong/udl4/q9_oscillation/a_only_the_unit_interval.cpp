// Part: a
// Hint: All of R is asked for
#include "oscillation.hpp"

// Joints outside of (0, 1) are left out.
arma::vec udl4_q9::region_slopes(const nn::Shallow1D& f) {
  if (f.theta0.n_elem != f.phi.n_elem || f.theta1.n_elem != f.phi.n_elem)
    throw std::invalid_argument("lengths");
  const double S = arma::accu(arma::abs(f.phi % f.theta1));
  std::vector<double> ends{0, 1};
  for (arma::uword j = 0; j < f.phi.n_elem; ++j) {
    const double t = -f.theta0(j) / f.theta1(j);
    if (t > 0 && t < 1) ends.push_back(t);
  }
  std::sort(ends.begin(), ends.end());
  std::vector<double> slopes;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    if (ends[i + 1] - ends[i] < 1e-9) continue;
    const double x = (ends[i] + ends[i + 1]) / 2;
    double slope = 0;
    for (arma::uword j = 0; j < f.phi.n_elem; ++j)
      if (f.theta0(j) + f.theta1(j) * x > 0) slope += f.phi(j) * f.theta1(j);
    if (slopes.empty() || std::abs(slope - slopes.back()) > 1e-9 * S) slopes.push_back(slope);
  }
  return arma::vec(slopes);
}
