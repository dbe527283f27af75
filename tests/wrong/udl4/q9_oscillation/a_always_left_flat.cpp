// Part: a
// Hint: A unit that faces left is on at the far left
#include "oscillation.hpp"

// Units face right.
udl4_q9::Obstruction udl4_q9::obstruction(const nn::Shallow1D& f) {
  if (f.phi.n_elem != 2 || region_slopes(f).n_elem != 3) throw std::invalid_argument("regions");
  return Obstruction::left_flat;
}
