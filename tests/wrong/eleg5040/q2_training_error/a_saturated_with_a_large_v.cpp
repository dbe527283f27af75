// Part: a
// Hint: a small slope is no help
#include "training_error.hpp"

// Flat, but the error is passed back a thousandfold.
eleg5040_q2::XorNet eleg5040_q2::saturated_start() {
  return {{{1, 1}, {-1, 1}}, {4, -5}, {30, 30}, 0};
}
