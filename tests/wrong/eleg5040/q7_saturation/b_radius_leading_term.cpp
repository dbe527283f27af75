// Part: b
// Hint: That is the leading term only
#include "saturation.hpp"

// |tanh s - s| = |s|^3 / 3
double eleg5040_q7::linear_radius(double eps) {
  if (!(eps > 0 && eps < 1)) throw std::invalid_argument("eps");
  return std::sqrt(3 * eps);
}
