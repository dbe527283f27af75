// Part: a
// Hint: must hold
#include "training_error.hpp"

// Names the long run first.
eleg5040_q2::Plan eleg5040_q2::too_few_iterations() {
  return {{{{1, 1}, {1, 1}}, {-0.5, -1.5}, {1, -1}, 0}, 0.1, 1000, 10};
}
