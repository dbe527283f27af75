// Part: c
// Hint: 1 - tau is exact
#include "saturation.hpp"

// Right on paper; near tau = 1 the digits of s are gone.
double eleg5040_q7::saturation_threshold(double tau) {
  if (!(tau > 0 && tau <= 1)) throw std::invalid_argument("tau");
  return std::acosh(1 / std::sqrt(tau));
}
