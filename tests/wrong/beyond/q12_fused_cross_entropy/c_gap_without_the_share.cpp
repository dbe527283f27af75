// Part: c
// Hint: The label, too, has its share
#include "fused_cross_entropy.hpp"

// (1 - epsilon) against epsilon / K.
double beyond_q12::best_gap(arma::uword K, double epsilon) {
  if (K < 2 || !(epsilon >= 0 && epsilon <= 1)) throw std::invalid_argument("K, epsilon");
  const double n = static_cast<double>(K);
  return std::log((1 - epsilon) / (epsilon / n));
}
