// Part: a
// Hint: must stay on its side of 0
#include "heaviside.hpp"

// As far as the mirror image.
double ift6135_q1::safe_radius(double x) {
  if (!std::isfinite(x) || x == 0) throw std::invalid_argument("x");
  return 2 * std::abs(x);
}
