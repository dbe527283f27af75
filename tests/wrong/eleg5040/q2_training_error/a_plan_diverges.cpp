// Part: a
// Hint: It diverges
#include "training_error.hpp"

// A loss that explodes needs no more iterations.
eleg5040_q2::Plan eleg5040_q2::too_few_iterations() {
  return {{{{1, 1}, {1, 1}}, {9, 9}, {3, 3}, 0}, 1, 2, 200};
}
