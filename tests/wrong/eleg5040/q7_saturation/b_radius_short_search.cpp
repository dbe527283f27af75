// Part: b
// Hint: Where does the search end?
#include "saturation.hpp"

// Bisection down to an interval of 1e-7, however small r is.
double eleg5040_q7::linear_radius(double eps) {
  if (!(eps > 0 && eps < 1)) throw std::invalid_argument("eps");
  double low = 0, high = 1 / (1 - eps);
  while (high - low > 1e-7) {
    const double r = (low + high) / 2, q = r * r;
    const double error =
        r < 0.01 ? q / 3 - 2 * q * q / 15 + 17 * q * q * q / 315 : 1 - std::tanh(r) / r;
    (error < eps ? low : high) = r;
  }
  return low;
}
