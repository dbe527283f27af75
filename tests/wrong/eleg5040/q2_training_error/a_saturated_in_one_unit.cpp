// Part: a
// Hint: saturation must hold on all four inputs
#include "training_error.hpp"

// The other unit is alive.
eleg5040_q2::XorNet eleg5040_q2::saturated_start() {
  return {{{1, 1}, {1, -1}}, {9, 0.5}, {0.5, -0.5}, 0};
}
