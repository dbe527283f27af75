// Part: a
// Hint: Only two units are asked about.
#include "oscillation.hpp"

// Looks at the slopes only, of however many units.
udl4_q9::Obstruction udl4_q9::obstruction(const nn::Shallow1D& f) {
  const arma::vec s = region_slopes(f);
  if (s.n_elem != 3) throw std::invalid_argument("regions");
  const double zero = 1e-9 * arma::accu(arma::abs(f.phi % f.theta1));
  if (std::abs(s(0)) < zero) return Obstruction::left_flat;
  if (std::abs(s(2)) < zero) return Obstruction::right_flat;
  return std::abs(s(1)) < zero ? Obstruction::middle_flat : Obstruction::middle_is_sum;
}
