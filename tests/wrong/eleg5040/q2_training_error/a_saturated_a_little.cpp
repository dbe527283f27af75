// Part: a
// Hint: saturation must hold on all four inputs
#include "training_error.hpp"

// |z| >= 2, where tanh has a slope of 0.07.
eleg5040_q2::XorNet eleg5040_q2::saturated_start() {
  return {{{0, 0}, {0, 0}}, {2, -2}, {0.5, -0.5}, 0};
}
