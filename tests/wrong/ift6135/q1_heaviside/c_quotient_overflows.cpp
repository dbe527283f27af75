// Part: c
// Hint: inf / inf is NaN
#include "heaviside.hpp"

// e^{kx} is inf on the right.
double ift6135_q1::sigmoid_k(double x, double k) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  return std::exp(k * x) / (1 + std::exp(k * x));
}
