// Part: a
// Hint: they tell the samples apart
#include "training_error.hpp"

// Flat units that solve XOR already.
eleg5040_q2::XorNet eleg5040_q2::saturated_start() {
  return {{{20, 20}, {20, 20}}, {-10, -30}, {0.5, -0.5}, 0};
}
