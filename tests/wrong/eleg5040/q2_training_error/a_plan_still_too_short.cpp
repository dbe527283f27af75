// Part: a
// Hint: It is still moving
#include "training_error.hpp"

// Ten times as long is not long enough.
eleg5040_q2::Plan eleg5040_q2::too_few_iterations() {
  return {{{{1, 1}, {1, 1}}, {-0.5, -1.5}, {1, -1}, 0}, 0.1, 10, 100};
}
