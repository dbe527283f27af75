// Part: a
// Hint: eps > 0 looks to the right
#include "heaviside.hpp"

// The limit from the left under the name of the one from the right.
ift6135_q1::OneSided ift6135_q1::relu_one_sided(double x) {
  if (!std::isfinite(x)) throw std::invalid_argument("x");
  return {x >= 0 ? 1.0 : 0.0, x > 0 ? 1.0 : 0.0};
}
