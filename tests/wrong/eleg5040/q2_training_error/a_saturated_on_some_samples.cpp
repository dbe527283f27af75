// Part: a
// Hint: saturation must hold on all four inputs
#include "training_error.hpp"

// Large weights and no bias: the sample (0,0) sees neither.
eleg5040_q2::XorNet eleg5040_q2::saturated_start() {
  return {{{9, 9}, {-9, -9}}, {0, 0}, {0.5, -0.5}, 0};
}
