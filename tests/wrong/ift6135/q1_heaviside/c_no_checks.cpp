// Part: c
// Hint: it must throw std::invalid_argument
#include "heaviside.hpp"

// Right where the input is legal.
double ift6135_q1::gain_for(double delta, double eps) { return std::log((1 - eps) / eps) / delta; }

double ift6135_q1::uniform_counterexample(double k, double eta) {
  return std::log((0.5 + eta) / (0.5 - eta)) / k;
}
