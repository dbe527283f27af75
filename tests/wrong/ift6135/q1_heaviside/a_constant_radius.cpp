// Part: a
// Hint: the radius must
#include "heaviside.hpp"

// "A small number."
double ift6135_q1::safe_radius(double x) {
  if (!std::isfinite(x) || x == 0) throw std::invalid_argument("x");
  return 1e-6;
}
