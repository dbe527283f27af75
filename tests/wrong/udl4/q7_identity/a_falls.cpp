// Part: a
// Hint: its slope is not 1
#include "identity.hpp"

// b - (x - b) comes from the right end with slope -1.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b) || a > b) throw std::invalid_argument("range");
  return {b, {1, 0, 0}, {b, 0, 0}, {-1, 0, 0}};
}
