// Part: a
// Hint: Images can be tiny
#include "neurons.hpp"

// 2 x 2 also where the image is one pixel wide.
eleg5040_q4::Conv2d eleg5040_q4::counterexample(const Shape& in) {
  if (in.H * in.W * in.C == 0) throw std::invalid_argument("empty");
  return {in.H * in.W * in.C + 1, 2, 1, 0, 1};
}
