// Part: c
// Hint: At x = 0 there is no error
#include "heaviside.hpp"

// Where the step is.
double ift6135_q1::uniform_counterexample(double k, double eta) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  if (!(eta > 0 && eta < 0.5)) throw std::invalid_argument("eta");
  return 0;
}
