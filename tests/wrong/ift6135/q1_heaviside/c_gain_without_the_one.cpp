// Part: c
// Hint: Keep the 1 + in the denominator
#include "heaviside.hpp"

// Solves e^{-k delta} = eps.
double ift6135_q1::gain_for(double delta, double eps) {
  if (!(delta > 0) || std::isinf(delta)) throw std::invalid_argument("delta");
  if (!(eps > 0 && eps < 0.5)) throw std::invalid_argument("eps");
  return -std::log(eps) / delta;
}
