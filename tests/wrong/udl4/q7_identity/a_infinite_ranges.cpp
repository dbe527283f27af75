// Part: a
// Hint: A finite range is asked for
#include "identity.hpp"

// The identity on all of R serves infinite ranges as well, but they are not legal.
nn::Shallow1D udl4_q7::identity_on(double a, double b) {
  if (!(a <= b)) throw std::invalid_argument("range");
  return {0, {1, -1, 0}, {0, 0, 0}, {1, -1, 0}};
}
