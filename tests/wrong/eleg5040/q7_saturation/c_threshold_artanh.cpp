// Part: c
// Hint: find s without them
#include "saturation.hpp"

// tanh(s)^2 = 1 - tau: infinite as soon as 1 - tau is 1.
double eleg5040_q7::saturation_threshold(double tau) {
  if (!(tau > 0 && tau <= 1)) throw std::invalid_argument("tau");
  return std::atanh(std::sqrt(1 - tau));
}
