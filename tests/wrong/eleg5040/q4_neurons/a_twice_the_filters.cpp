// Part: a
// Hint: A small image loses the largest share
#include "neurons.hpp"

// Twice the channels are enough only for large images.
eleg5040_q4::Conv2d eleg5040_q4::counterexample(const Shape& in) {
  if (in.H * in.W * in.C == 0) throw std::invalid_argument("empty");
  return {2 * in.C, in.H < 2 || in.W < 2 ? 1u : 2u, 1, 0, 1};
}
