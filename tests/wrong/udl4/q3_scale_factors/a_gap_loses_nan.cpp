// Part: a
// Hint: which of z > 0 and z < 0 keeps it
#include "scale_factors.hpp"

// The larger of 0 and NaN is 0 here.
double udl4_q3::homogeneity_gap(double alpha, double z) {
  const auto relu = [](double x) { return x > 0 ? x : 0; };
  return relu(alpha * z) - alpha * relu(z);
}
