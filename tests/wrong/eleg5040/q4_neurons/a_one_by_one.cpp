// Part: a
// Hint: A 1 x 1 layer looks at no neighbour
#include "neurons.hpp"

// One channel more, without a convolution.
eleg5040_q4::Conv2d eleg5040_q4::counterexample(const Shape& in) {
  if (in.H * in.W * in.C == 0) throw std::invalid_argument("empty");
  return {in.C + 1, 1, 1, 0, 1};
}
