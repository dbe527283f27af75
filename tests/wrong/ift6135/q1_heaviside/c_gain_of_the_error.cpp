// Part: c
// Hint: Solve 1 / (1 + e^{k delta}) = eps
#include "heaviside.hpp"

// Smaller errors need larger gains: but the distance counts too.
double ift6135_q1::gain_for(double delta, double eps) {
  if (!(delta > 0) || std::isinf(delta)) throw std::invalid_argument("delta");
  if (!(eps > 0 && eps < 0.5)) throw std::invalid_argument("eps");
  return 1 / eps;
}
