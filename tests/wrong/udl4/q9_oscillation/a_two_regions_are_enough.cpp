// Part: a
// Hint: then there are fewer regions
#include "oscillation.hpp"

// Any two units.
udl4_q9::Obstruction udl4_q9::obstruction(const nn::Shallow1D& f) {
  if (f.phi.n_elem != 2 || f.theta0.n_elem != 2 || f.theta1.n_elem != 2)
    throw std::invalid_argument("units");
  const arma::vec t = -f.theta0 / f.theta1;
  const arma::uword left = t(0) < t(1) ? 0 : 1;
  const bool l = f.theta1(left) > 0, r = f.theta1(1 - left) > 0;
  if (l == r) return l ? Obstruction::left_flat : Obstruction::right_flat;
  return l ? Obstruction::middle_is_sum : Obstruction::middle_flat;
}
