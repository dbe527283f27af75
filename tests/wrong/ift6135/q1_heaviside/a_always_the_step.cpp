// Part: a
// Hint: Across the kink the quotient lies between 0 and 1
#include "heaviside.hpp"

// The limit in the place of the quotient.
double ift6135_q1::relu_quotient(double x, double eps) {
  if (!std::isfinite(x) || !std::isfinite(eps) || eps == 0) throw std::invalid_argument("eps");
  return x > 0 ? 1 : x < 0 ? 0 : eps > 0;
}
