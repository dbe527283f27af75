// Part: a
// Hint: From a saturated start no number of iterations helps
#include "training_error.hpp"

// Waits for a start that is flat.
eleg5040_q2::Plan eleg5040_q2::too_few_iterations() {
  return {{{{1, 1}, {-1, 1}}, {9, -9}, {0.5, -0.5}, 0}, 0.1, 10, 20000};
}
