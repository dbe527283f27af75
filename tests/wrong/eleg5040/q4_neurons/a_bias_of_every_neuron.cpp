// Part: a
// Hint: it is one number
#include "neurons.hpp"

// A bias for each neuron of the output.
std::uint64_t eleg5040_q4::parameters(const Shape& in, const Conv2d& L, bool bias) {
  const Shape out = out_shape(in, L);
  return L.C_out * L.k * L.k * in.C + (bias ? out.H * out.W * out.C : 0);
}
