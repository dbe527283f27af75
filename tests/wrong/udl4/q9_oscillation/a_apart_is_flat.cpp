// Part: a
// Hint: both units are on if they face each other
#include "oscillation.hpp"

// Two units that face differently leave the middle empty.
udl4_q9::Obstruction udl4_q9::obstruction(const nn::Shallow1D& f) {
  if (f.phi.n_elem != 2 || region_slopes(f).n_elem != 3) throw std::invalid_argument("regions");
  if (f.theta1.min() > 0) return Obstruction::left_flat;
  return f.theta1.max() < 0 ? Obstruction::right_flat : Obstruction::middle_flat;
}
