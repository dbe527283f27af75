// Part: a
// Hint: one that faces right at the far right
#include "oscillation.hpp"

// Both face right: flat at the right.
udl4_q9::Obstruction udl4_q9::obstruction(const nn::Shallow1D& f) {
  if (f.phi.n_elem != 2) throw std::invalid_argument("units");
  const arma::vec s = region_slopes(f);
  if (s.n_elem != 3) throw std::invalid_argument("regions");
  if (f.theta1.min() > 0) return Obstruction::right_flat;
  if (f.theta1.max() < 0) return Obstruction::left_flat;
  const double S = arma::accu(arma::abs(f.phi % f.theta1));
  return std::abs(s(1)) < 1e-9 * S ? Obstruction::middle_flat : Obstruction::middle_is_sum;
}
