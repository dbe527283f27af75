// Part: a
// Hint: Comparisons with NaN are false
#include "identity.hpp"

// NaN > b is false.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (std::isinf(a) || std::isinf(b) || a > b) throw std::invalid_argument("range");
  return {a, {1, 0, 0}, {-a, 0, 0}, {1, 0, 0}};
}
