#include "identity.hpp"

// b - relu(b - x), by the last unit; the others are never on.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!(std::isfinite(a) && std::isfinite(b)) || b < a) throw std::invalid_argument("range");
  return {b, {0, 5, -1}, {-1, -1, b}, {0, 0, -1}};
}
