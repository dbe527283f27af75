// Part: a
// Hint: There is no double between 0 and 5e-324
#include "heaviside.hpp"

// Right in the real numbers.
double ift6135_q1::safe_radius(double x) {
  if (!std::isfinite(x) || x == 0) throw std::invalid_argument("x");
  return std::abs(x) / 2;
}
