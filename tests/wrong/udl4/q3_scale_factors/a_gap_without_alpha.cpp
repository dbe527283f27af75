// Part: a
// Hint: alpha stands in front of the second relu
#include "scale_factors.hpp"

// Compares with relu(z) itself.
double udl4_q3::homogeneity_gap(double alpha, double z) {
  const auto relu = [](double x) { return x < 0 ? 0 : x; };
  return relu(alpha * z) - relu(z) + 0 * alpha;
}
