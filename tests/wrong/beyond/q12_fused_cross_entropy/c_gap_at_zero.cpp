// Part: c
// Hint: Without smoothing
#include "fused_cross_entropy.hpp"

// 0 where nothing is smoothed.
double beyond_q12::best_gap(arma::uword K, double epsilon) {
  if (K < 2 || !(epsilon >= 0 && epsilon <= 1)) throw std::invalid_argument("K, epsilon");
  const double n = static_cast<double>(K);
  return epsilon == 0 ? 0 : std::log1p(n * (1 - epsilon) / epsilon);
}
