// Part: c
// Hint: The farthest such x is asked for
#include "heaviside.hpp"

// The slope of sigma_k at 0 is k / 4, taken for k.
double ift6135_q1::uniform_counterexample(double k, double eta) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  if (!(eta > 0 && eta < 0.5)) throw std::invalid_argument("eta");
  return eta / k;
}
