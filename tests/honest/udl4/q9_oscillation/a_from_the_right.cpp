#include "oscillation.hpp"

// From the far right to the left; pieces through sums over the units that are on.
arma::vec udl4_q9::region_slopes(const nn::Shallow1D& f) {
  const arma::uword D = f.phi.n_elem;
  if (f.theta0.n_elem != D || f.theta1.n_elem != D) throw std::invalid_argument("lengths");
  const arma::vec slope = f.phi % f.theta1;
  const double same = 1e-9 * arma::norm(slope, 1);
  const arma::uvec units = arma::find(slope);
  arma::vec t = arma::sort(arma::vec(-f.theta0(units) / f.theta1(units)), "descend");
  const auto at = [&](double x) {
    return arma::accu(slope(arma::find(f.theta0 + f.theta1 * x > 0)));
  };
  std::vector<double> slopes{at(t.is_empty() ? 0 : t(0) + 1)};
  for (arma::uword i = 0; i < t.n_elem; ++i) {
    const double next = i + 1 < t.n_elem ? t(i + 1) : t(i) - 1;
    if (t(i) - next < 1e-9) continue;
    const double s = at((t(i) + next) / 2);
    if (std::abs(s - slopes.back()) > same) slopes.push_back(s);
  }
  return arma::reverse(arma::vec(slopes));
}

udl4_q9::Obstruction udl4_q9::obstruction(const nn::Shallow1D& f) {
  if (f.phi.n_elem != 2) throw std::invalid_argument("units");
  if (region_slopes(f).n_elem < 3) throw std::invalid_argument("regions");
  const arma::uvec order = arma::sort_index(arma::vec(-f.theta0 / f.theta1));
  constexpr Obstruction reasons[] = {Obstruction::right_flat, Obstruction::middle_flat,
                                     Obstruction::middle_is_sum, Obstruction::left_flat};
  return reasons[2 * (f.theta1(order(0)) > 0) + (f.theta1(order(1)) > 0)];
}

bool udl4_q9::can_zigzag(arma::uword hidden_units) {
  switch (hidden_units) {
    case 0:
    case 1:
    case 2: return false;
    default: return true;
  }
}
