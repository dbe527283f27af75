// Part: a
// Hint: c must be the mean target
#include "training_error.hpp"

// Everything is zero, c as well.
eleg5040_q2::XorNet eleg5040_q2::stationary_not_optimal() {
  return {{{0, 0}, {0, 0}}, {0, 0}, {0, 0}, 0};
}
