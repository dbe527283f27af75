// Part: a
// Hint: it sees every channel
#include "neurons.hpp"

// k k weights a filter.
std::uint64_t eleg5040_q4::parameters(const Shape& in, const Conv2d& L, bool bias) {
  out_shape(in, L);
  return L.C_out * (L.k * L.k + bias);
}
