// Part: a
// Hint: Same number of neurons is not more
#include "neurons.hpp"

// As many neurons as the input.
eleg5040_q4::Conv2d eleg5040_q4::counterexample(const Shape& in) {
  if (in.H * in.W * in.C == 0) throw std::invalid_argument("empty");
  return in.H < 2 || in.W < 2 ? Conv2d{in.C, 1, 1, 0, 1} : Conv2d{in.H * in.W * in.C, 2, 1, 0, 1};
}
