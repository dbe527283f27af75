// Part: a
// Hint: its slope is not 1
#include "identity.hpp"

// a + 3 (x - a).
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b) || a > b) throw std::invalid_argument("range");
  return {a, {1, 1, 1}, {-a, -a, -a}, {1, 1, 1}};
}
