// Part: a
// Hint: H(0) = 1/2 is a convention
#include "heaviside.hpp"

// Reads H as the derivative everywhere.
std::optional<double> ift6135_q1::relu_derivative(double x) {
  if (std::isnan(x)) return x;
  return x > 0 ? 1 : x < 0 ? 0 : 0.5;
}
