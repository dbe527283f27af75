// Part: b
// Hint: This input is not legal
#include "saturation.hpp"

// Takes every eps for an error.
double eleg5040_q7::linear_radius(double eps) {
  double low = 0, high = 1e4;
  for (int i = 0; i < 200; ++i) {
    const double r = (low + high) / 2, q = r * r;
    const double error =
        r < 0.01 ? q / 3 - 2 * q * q / 15 + 17 * q * q * q / 315 : 1 - std::tanh(r) / r;
    (error < eps ? low : high) = r;
  }
  return low;
}
