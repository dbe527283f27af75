// Part: c
// Hint: epsilon is a share
#include "fused_cross_entropy.hpp"

// epsilon is not looked at.
double beyond_q12::best_gap(arma::uword K, double epsilon) {
  if (K < 2) throw std::invalid_argument("K");
  const double n = static_cast<double>(K);
  return std::log1p(n * (1 - epsilon) / epsilon);
}
