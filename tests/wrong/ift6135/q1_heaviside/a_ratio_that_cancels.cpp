// Part: a
// Hint: 1 + x / eps cancels
#include "heaviside.hpp"

// By cases, but the last one loses its digits where x + eps is near 0.
double ift6135_q1::relu_quotient(double x, double eps) {
  if (!std::isfinite(x) || !std::isfinite(eps) || eps == 0) throw std::invalid_argument("eps");
  const double y = x + eps;
  if (x >= 0 && y >= 0) return 1;
  if (x <= 0 && y <= 0) return 0;
  return x > 0 ? -x / eps : 1 + x / eps;
}
