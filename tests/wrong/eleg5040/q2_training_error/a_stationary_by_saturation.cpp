// Part: a
// Hint: The gradient is small because tanh is flat
#include "training_error.hpp"

// Stands still as a saturated start does.
eleg5040_q2::XorNet eleg5040_q2::stationary_not_optimal() {
  return {{{1, 1}, {-1, 1}}, {20, -20}, {0.5, -0.5}, -0.5};
}
