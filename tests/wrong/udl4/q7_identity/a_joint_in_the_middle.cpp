// Part: a
// Hint: f bends inside the range
#include "identity.hpp"

// A second unit begins half way, with slope 1 again.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b) || a > b) throw std::invalid_argument("range");
  return {a, {1, 1, 0}, {-a, -(a + b) / 2, 0}, {1, 1, 0}};
}
