// Part: c
// Hint: A gap needs another class
#include "fused_cross_entropy.hpp"

// K = 1 is let through.
double beyond_q12::best_gap(arma::uword K, double epsilon) {
  if (K < 1 || !(epsilon >= 0 && epsilon <= 1)) throw std::invalid_argument("K, epsilon");
  const double n = static_cast<double>(K);
  return std::log1p(n * (1 - epsilon) / epsilon);
}
