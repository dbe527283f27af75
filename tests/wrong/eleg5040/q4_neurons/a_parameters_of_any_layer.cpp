// Part: a
// Hint: This input is not legal
#include "neurons.hpp"

// The number does not depend on the image, so the image is not looked at.
std::uint64_t eleg5040_q4::parameters(const Shape& in, const Conv2d& L, bool bias) {
  return L.C_out * (L.k * L.k * in.C + bias);
}
