// Part: b
// Hint: cancels for small r
#include "saturation.hpp"

// Bisection on 1 - tanh(r)/r as it stands.
double eleg5040_q7::linear_radius(double eps) {
  if (!(eps > 0 && eps < 1)) throw std::invalid_argument("eps");
  double low = 0, high = 1 / (1 - eps);
  for (int i = 0; i < 200; ++i) {
    const double r = (low + high) / 2;
    (1 - std::tanh(r) / r < eps ? low : high) = r;
  }
  return low;
}
