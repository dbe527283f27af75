// Part: b
// Hint: let NaN pass
#include <algorithm>

#include "heaviside.hpp"

// max(0, NaN) is 0.
double ift6135_q1::first_definition(double x, const nn::ScalarFunction& H) {
  return std::max(0.0, x * H(x));
}
