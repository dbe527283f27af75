#include "oscillation.hpp"

// Slopes as differences of values between the joints; the obstruction from the slopes.
namespace {

double value(const nn::Shallow1D& f, double x) {
  return f.phi0 + arma::dot(f.phi, arma::clamp(f.theta0 + f.theta1 * x, 0, arma::datum::inf));
}

}  // namespace

arma::vec udl4_q9::region_slopes(const nn::Shallow1D& f) {
  if (arma::size(f.phi) != arma::size(f.theta0) || arma::size(f.phi) != arma::size(f.theta1))
    throw std::invalid_argument("lengths");
  const double S = arma::accu(arma::abs(f.phi % f.theta1));
  std::vector<double> ends{-20, 20};
  for (arma::uword j = 0; j < f.phi.n_elem; ++j)
    if (f.theta1(j) != 0) ends.push_back(-f.theta0(j) / f.theta1(j));
  std::sort(ends.begin(), ends.end());
  std::vector<double> slopes;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    const double width = ends[i] - ends[i - 1];
    if (width < 1e-8) continue;
    const double u = ends[i - 1] + width / 4, v = ends[i] - width / 4;
    const double slope = (value(f, v) - value(f, u)) / (v - u);
    if (slopes.empty() || std::abs(slope - slopes.back()) > 1e-8 * S) slopes.push_back(slope);
  }
  return arma::vec(slopes);
}

udl4_q9::Obstruction udl4_q9::obstruction(const nn::Shallow1D& f) {
  const arma::vec s = region_slopes(f);
  if (f.phi.n_elem != 2 || s.n_elem != 3) throw std::invalid_argument("regions");
  const double zero = 1e-9 * arma::accu(arma::abs(f.phi % f.theta1));
  if (std::abs(s(1) - s(0) - s(2)) < zero) return Obstruction::middle_is_sum;
  if (std::abs(s(1)) < zero) return Obstruction::middle_flat;
  return std::abs(s(2)) < zero ? Obstruction::right_flat : Obstruction::left_flat;
}

// Unit 3 or a later odd one must face left.
bool udl4_q9::can_zigzag(arma::uword hidden_units) {
  for (arma::uword j = 3; j <= hidden_units; j += 2)
    if (j % 2 == 1) return true;
  return false;
}
