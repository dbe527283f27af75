// Part: d
// Hint: NaN in, NaN out
#include "softmax_symmetries.hpp"

// A comparison with NaN is false.
arma::vec ift6135_q3::from_logit(double z) {
  const double e = std::exp(-std::abs(z)), large = 1 / (1 + e), small = e / (1 + e);
  if (z >= 0) return {large, small};
  if (z < 0) return {small, large};
  return {0.5, 0.5};
}
