// Part: b
// Hint: end a panel there
#include "heaviside.hpp"

// From -20 |x| to x: 0 is no end of a panel.
double ift6135_q1::second_definition(double x, const nn::ScalarFunction& H) {
  const double from = -20.3 * std::abs(x), width = (x - from) / 500;
  double sum = 0;
  for (int i = 0; i < 500; ++i) sum += H(from + (i + 0.5) * width);
  return sum * width;
}
