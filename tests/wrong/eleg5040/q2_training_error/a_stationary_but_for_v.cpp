// Part: a
// Hint: a factor of every term can be
#include "training_error.hpp"

// v = 0 stops W and b, but the units differ between the samples, so v itself moves.
eleg5040_q2::XorNet eleg5040_q2::stationary_not_optimal() {
  return {{{1, 1}, {1, 1}}, {-0.5, -1.5}, {0, 0}, 0.5};
}
