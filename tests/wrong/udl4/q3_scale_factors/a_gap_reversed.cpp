// Part: a
// Hint: relu(alpha z) comes first
#include "scale_factors.hpp"

// The difference the other way round.
double udl4_q3::homogeneity_gap(double alpha, double z) {
  const auto relu = [](double x) { return x < 0 ? 0 : x; };
  return alpha * relu(z) - relu(alpha * z);
}
