// Part: b
// Hint: has no weight in an area
#include "heaviside.hpp"

// The trapezoidal rule from 0 to x: half of its first panel is H(0).
double ift6135_q1::second_definition(double x, const nn::ScalarFunction& H) {
  double sum = (H(0) + H(x)) / 2;
  for (int i = 1; i < 100; ++i) sum += H(i * x / 100);
  return sum * x / 100;
}
