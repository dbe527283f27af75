// Part: b
// Hint: few points are enough
#include "heaviside.hpp"

// Right, with two thousand points for a constant.
double ift6135_q1::second_definition(double x, const nn::ScalarFunction& H) {
  double sum = 0;
  for (int i = 0; i < 2000; ++i) sum += H((i + 0.5) / 2000 * x);
  return sum / 2000 * x;
}
