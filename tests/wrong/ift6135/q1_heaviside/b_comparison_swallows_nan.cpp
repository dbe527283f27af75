// Part: b
// Hint: let NaN pass
#include "heaviside.hpp"

// NaN > 0.5 is false.
double ift6135_q1::second_definition(double x, const nn::ScalarFunction& H) {
  return H(-x) > 0.5 ? 0 : H(x / 2) > 0.5 ? x : 0;
}
