// Part: a
// Hint: not one in common
#include "neurons.hpp"

// One bias for the layer.
std::uint64_t eleg5040_q4::parameters(const Shape& in, const Conv2d& L, bool bias) {
  out_shape(in, L);
  return L.C_out * L.k * L.k * in.C + bias;
}
