// Part: a
// Hint: phi0 moves all of it
#include "identity.hpp"

// x - a.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!std::isfinite(a) || !std::isfinite(b) || a > b) throw std::invalid_argument("range");
  return {0, {1, 0, 0}, {-a, 0, 0}, {1, 0, 0}};
}
