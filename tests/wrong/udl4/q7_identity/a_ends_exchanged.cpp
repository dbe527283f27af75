// Part: a
// Hint: Here a > b
#include "identity.hpp"

// Puts the ends in order instead of refusing them.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b)) throw std::invalid_argument("range");
  a = std::min(a, b);
  return {a, {1, 0, 0}, {-a, 0, 0}, {1, 0, 0}};
}
