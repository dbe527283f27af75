// Part: c
// Hint: That is one side of 0
#include "heaviside.hpp"

// The integral over x > 0.
double ift6135_q1::l1_distance(double k) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  return std::log(2.0) / k;
}
