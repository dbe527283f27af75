// Part: c
// Hint: This is asymptotic
#include "saturation.hpp"

// 4 exp(-2 s) = tau
double eleg5040_q7::saturation_threshold(double tau) {
  if (!(tau > 0 && tau <= 1)) throw std::invalid_argument("tau");
  return std::log(4 / tau) / 2;
}
