// Part: b
// Hint: relative to |s|
#include "saturation.hpp"

// |tanh s - s| <= eps
double eleg5040_q7::linear_radius(double eps) {
  if (!(eps > 0 && eps < 1)) throw std::invalid_argument("eps");
  double low = 0, high = 3;
  for (int i = 0; i < 100; ++i) {
    const double r = (low + high) / 2;
    (r - std::tanh(r) < eps ? low : high) = r;
  }
  return low;
}
