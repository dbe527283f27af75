// Part: a
// Hint: A radius is a distance
#include "heaviside.hpp"

// x for |x|.
double ift6135_q1::safe_radius(double x) {
  if (!std::isfinite(x) || x == 0) throw std::invalid_argument("x");
  return x;
}
