// Part: b
// Hint: runs backwards where x < 0
#include "heaviside.hpp"

// The area between 0 and |x|, whichever way.
double ift6135_q1::second_definition(double x, const nn::ScalarFunction& H) {
  const double width = std::abs(x) / 10;
  double sum = 0;
  for (int i = 0; i < 10; ++i) sum += H((i + 0.5) * width);
  return sum * width;
}
