// Part: b
// Hint: how far does your search look
#include "saturation.hpp"

// A bracket that is too small for errors near 1.
double eleg5040_q7::linear_radius(double eps) {
  if (!(eps > 0 && eps < 1)) throw std::invalid_argument("eps");
  double low = 0, high = 10;
  for (int i = 0; i < 200; ++i) {
    const double r = (low + high) / 2, q = r * r;
    const double error =
        r < 0.01 ? q / 3 - 2 * q * q / 15 + 17 * q * q * q / 315 : 1 - std::tanh(r) / r;
    (error < eps ? low : high) = r;
  }
  return low;
}
