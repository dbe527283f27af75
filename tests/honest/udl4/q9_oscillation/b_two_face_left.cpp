#include "oscillation.hpp"

// Units 2 and 3 face left: they make the slopes m_4 - m_2 and need that to be m_1. So region 4 has
// half the width of the others, which are all equal. The units come from the right to the left.
std::optional<nn::Shallow1D> udl4_q9::oscillator(arma::uword hidden_units) {
  if (hidden_units < 3) return {};
  const auto n = static_cast<int>(hidden_units);
  const double unit = 1 / (n + 0.5);
  nn::Shallow1D f{0, arma::vec(hidden_units), arma::vec(hidden_units), arma::vec(hidden_units)};
  double t = 0, before = 1 / unit;
  for (int j = 1; j <= n; ++j) {
    t += j == 4 ? unit / 2 : unit;
    const double width = j + 1 == 4 ? unit / 2 : unit, slope = (j % 2 == 0 ? 1 : -1) / width;
    const double side = j == 2 || j == 3 ? -1 : 1;
    const auto place = static_cast<arma::uword>(n - j);
    f.phi(place) = slope - before;
    f.theta1(place) = side;
    f.theta0(place) = -side * t;
    if (side < 0) f.phi0 -= f.phi(place) * t;
    before = slope;
  }
  return f;
}
