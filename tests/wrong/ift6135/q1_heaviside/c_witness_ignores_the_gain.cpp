// Part: c
// Hint: Too far from 0
#include "heaviside.hpp"

// As for k = 1.
double ift6135_q1::uniform_counterexample(double k, double eta) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  if (!(eta > 0 && eta < 0.5)) throw std::invalid_argument("eta");
  return std::log((0.5 + eta) / (0.5 - eta));
}
