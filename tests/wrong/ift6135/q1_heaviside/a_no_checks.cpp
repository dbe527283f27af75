// Part: a
// Hint: it must throw std::invalid_argument
#include "heaviside.hpp"

// Right where the input is legal.
double ift6135_q1::relu_quotient(double x, double eps) {
  if (x > 0 && x + eps > 0) return 1;
  return (std::max(0.0, x + eps) - std::max(0.0, x)) / eps;
}

double ift6135_q1::safe_radius(double x) { return std::abs(x); }
