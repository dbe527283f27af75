// Part: a
// Hint: exactly three hidden units
#include "identity.hpp"

// No silent units.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b) || a > b) throw std::invalid_argument("range");
  return {a, {1}, {-a}, {1}};
}
