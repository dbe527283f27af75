// Part: c
// Hint: It rises from 0 to 1
#include "heaviside.hpp"

// The sign in the exponent is lost.
double ift6135_q1::sigmoid_k(double x, double k) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  return 1 / (1 + std::exp(k * x));
}
