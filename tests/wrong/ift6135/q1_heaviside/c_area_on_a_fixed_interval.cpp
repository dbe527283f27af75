// Part: c
// Hint: substitute z = kx first
#include "heaviside.hpp"

// A Riemann sum that does not know how steep sigma_k is.
double ift6135_q1::l1_distance(double k) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  double sum = 0;
  for (int i = 0; i < 10000; ++i) sum += 2 / (1 + std::exp(k * (i + 0.5) / 100));
  return sum / 100;
}
