// Part: a
// Hint: Which of the two is the left one?
#include "oscillation.hpp"

// Takes the first unit for the left one.
udl4_q9::Obstruction udl4_q9::obstruction(const nn::Shallow1D& f) {
  if (f.phi.n_elem != 2 || region_slopes(f).n_elem != 3) throw std::invalid_argument("regions");
  const bool first = f.theta1(0) > 0, second = f.theta1(1) > 0;
  if (first == second) return first ? Obstruction::left_flat : Obstruction::right_flat;
  return first ? Obstruction::middle_is_sum : Obstruction::middle_flat;
}
