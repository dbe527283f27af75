// Part: a
// Hint: Padding makes up for the border
#include "neurons.hpp"

// Keeps the size with padding.
eleg5040_q4::Conv2d eleg5040_q4::counterexample(const Shape& in) {
  if (in.H * in.W * in.C == 0) throw std::invalid_argument("empty");
  return {in.C + 1, 3, 1, 1, 1};
}
