// Part: b
// Hint: takes tanh(r) for 1
#include "saturation.hpp"

// 1 - 1/r = eps
double eleg5040_q7::linear_radius(double eps) {
  if (!(eps > 0 && eps < 1)) throw std::invalid_argument("eps");
  return 1 / (1 - eps);
}
