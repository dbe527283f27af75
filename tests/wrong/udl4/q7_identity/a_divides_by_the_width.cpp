// Part: a
// Hint: nothing may be divided by b - a
#include "identity.hpp"

// A ramp from 0 to 1 over the range, stretched.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b) || a > b) throw std::invalid_argument("range");
  const double w = b - a;
  return {a, {w, 0, 0}, {-a / w, 0, 0}, {1 / w, 0, 0}};
}
