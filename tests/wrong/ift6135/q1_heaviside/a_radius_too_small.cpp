// Part: a
// Hint: Smaller than it must be
#include "heaviside.hpp"

// To be on the safe side.
double ift6135_q1::safe_radius(double x) {
  if (!std::isfinite(x) || x == 0) throw std::invalid_argument("x");
  return std::max(1e-9 * std::abs(x), 5e-324);
}
