// Part: a
// Hint: It is on neither side
#include "heaviside.hpp"

// NaN ends in the last case.
std::optional<double> ift6135_q1::relu_derivative(double x) {
  if (x == 0) return std::nullopt;
  return x > 0 ? 1 : 0;
}
