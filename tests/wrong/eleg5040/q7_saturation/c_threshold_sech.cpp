// Part: c
// Hint: mind the square
#include "saturation.hpp"

// 1 / cosh(s) = tau
double eleg5040_q7::saturation_threshold(double tau) {
  if (!(tau > 0 && tau <= 1)) throw std::invalid_argument("tau");
  return std::acosh(1 / tau);
}
