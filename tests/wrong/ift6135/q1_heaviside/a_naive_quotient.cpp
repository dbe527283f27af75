// Part: a
// Hint: Subtracting two nearly equal numbers loses eps
#include "heaviside.hpp"

// The formula as it stands.
double ift6135_q1::relu_quotient(double x, double eps) {
  if (!std::isfinite(x) || !std::isfinite(eps) || eps == 0) throw std::invalid_argument("eps");
  return (std::max(0.0, x + eps) - std::max(0.0, x)) / eps;
}
