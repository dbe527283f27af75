// Part: a
// Hint: So much has been learnt by then
#include "training_error.hpp"

// Stops too early by the clock, not by the loss.
eleg5040_q2::Plan eleg5040_q2::too_few_iterations() {
  return {{{{1, 1}, {1, 1}}, {-0.5, -1.5}, {1, -1}, 0}, 0.1, 200, 1000};
}
