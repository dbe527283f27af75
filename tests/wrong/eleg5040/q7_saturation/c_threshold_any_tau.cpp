// Part: c
// Hint: This input is not legal
#include "saturation.hpp"

// NaN for tau > 1 and infinity for 0 are no exceptions.
double eleg5040_q7::saturation_threshold(double tau) {
  return std::asinh(std::sqrt((1 - tau) / tau));
}
