// Part: c
// Hint: sigma(1) is already 0.73
#include "heaviside.hpp"

// In the steep part, but not in its middle.
double ift6135_q1::uniform_counterexample(double k, double eta) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  if (!(eta > 0 && eta < 0.5)) throw std::invalid_argument("eta");
  return 1 / k;
}
