// Part: c
// Hint: its digits count
#include "heaviside.hpp"

// 1 + tanh loses what is left of 0.
double ift6135_q1::sigmoid_k(double x, double k) {
  if (!(k > 0) || std::isinf(k)) throw std::invalid_argument("k");
  return (1 + std::tanh(k * x / 2)) / 2;
}
