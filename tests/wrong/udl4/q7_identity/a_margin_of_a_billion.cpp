// Part: a
// Hint: cost digits
#include "identity.hpp"

// Right up to rounding, but a billion costs nine digits.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b) || a > b) throw std::invalid_argument("range");
  const double margin = 1e9 + std::max(std::abs(a), std::abs(b));
  return {-margin, {1, 0, 0}, {margin, 0, 0}, {1, 0, 0}};
}
