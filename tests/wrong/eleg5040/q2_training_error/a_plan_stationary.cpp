// Part: a
// Hint: It stands still at a point that is not optimal
#include "training_error.hpp"

// Waits at a point where the gradient is zero.
eleg5040_q2::Plan eleg5040_q2::too_few_iterations() {
  return {{{{0, 0}, {0, 0}}, {0, 0}, {0, 0}, 0.5}, 0.1, 10, 20000};
}
