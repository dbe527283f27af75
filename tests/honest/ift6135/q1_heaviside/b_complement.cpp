#include "heaviside.hpp"

// What is not on the left.
double ift6135_q1::first_definition(double x, const nn::ScalarFunction& H) {
  return x * (1 - H(-x));
}

// The integral from 0 to x, which runs backwards over zeros where x < 0. Three points of Gauss's.
double ift6135_q1::second_definition(double x, const nn::ScalarFunction& H) {
  const double d = std::sqrt(0.15);
  return x / 18 * (5 * H((0.5 - d) * x) + 8 * H(0.5 * x) + 5 * H((0.5 + d) * x));
}
