// Part: c
// Hint: positive
#include "fused_cross_entropy.hpp"

// ln q_k - ln q_y.
double beyond_q12::best_gap(arma::uword K, double epsilon) {
  if (K < 2 || !(epsilon >= 0 && epsilon <= 1)) throw std::invalid_argument("K, epsilon");
  const double n = static_cast<double>(K);
  return -std::log1p(n * (1 - epsilon) / epsilon);
}
