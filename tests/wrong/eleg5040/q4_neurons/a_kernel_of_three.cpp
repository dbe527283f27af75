// Part: a
// Hint: of all filters with k >= 2 only one fits
#include "neurons.hpp"

// 3 x 3, whatever the image is.
eleg5040_q4::Conv2d eleg5040_q4::counterexample(const Shape& in) {
  if (in.H * in.W * in.C == 0) throw std::invalid_argument("empty");
  return {9 * in.C + 1, in.H < 2 || in.W < 2 ? 1u : 3u, 1, 0, 1};
}
