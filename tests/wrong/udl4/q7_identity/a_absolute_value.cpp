// Part: a
// Hint: f bends inside the range
#include "identity.hpp"

// relu(x) + relu(-x).
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b) || a > b) throw std::invalid_argument("range");
  return {0, {1, 1, 0}, {0, 0, 0}, {1, -1, 0}};
}
