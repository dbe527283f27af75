// Part: a
// Hint: lr must be positive and at most 1
#include "training_error.hpp"

// A step of the wrong size.
eleg5040_q2::Plan eleg5040_q2::too_few_iterations() {
  return {{{{1, 1}, {1, 1}}, {-0.5, -1.5}, {1, -1}, 0}, 2, 1, 200};
}
