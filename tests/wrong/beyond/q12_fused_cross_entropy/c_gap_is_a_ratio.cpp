// Part: c
// Hint: the ratio of the probabilities
#include "fused_cross_entropy.hpp"

// q_y / q_k.
double beyond_q12::best_gap(arma::uword K, double epsilon) {
  if (K < 2 || !(epsilon >= 0 && epsilon <= 1)) throw std::invalid_argument("K, epsilon");
  const double n = static_cast<double>(K);
  return 1 + n * (1 - epsilon) / epsilon;
}
