// Part: a
// Hint: The places share their weights
#include "neurons.hpp"

// A weight for each connection.
std::uint64_t eleg5040_q4::parameters(const Shape& in, const Conv2d& L, bool bias) {
  const Shape out = out_shape(in, L);
  return L.C_out * (out.H * out.W * L.k * L.k * in.C + bias);
}
