#include "heaviside.hpp"

// x where H says so.
double ift6135_q1::first_definition(double x, const nn::ScalarFunction& H) {
  const double h = H(x);
  if (std::isnan(h)) return h;
  return h == 1 ? x : 0;
}

// From -2 |x| - 1 to 0 and from 0 to x, 300 points each.
double ift6135_q1::second_definition(double x, const nn::ScalarFunction& H) {
  if (std::isnan(x)) return x;
  const auto area = [&](double a, double b) {
    double mean = 0;
    for (int i = 299; i >= 0; --i) mean += H(a + (b - a) * (i + 0.5) / 300) / 300;
    return mean * (b - a);
  };
  return area(-2 * std::abs(x) - 1, 0) + area(0, x);
}
