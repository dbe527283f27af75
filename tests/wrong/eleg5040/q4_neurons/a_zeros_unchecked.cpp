// Part: a
// Hint: This input is not legal
#include "neurons.hpp"

// A stride of 0 divides by zero; a kernel of 0 wraps.
eleg5040_q4::Shape eleg5040_q4::out_shape(const Shape& in, const Conv2d& L) {
  const std::uint64_t span = L.dilation * (L.k - 1) + 1;
  if (span > in.H + 2 * L.pad || span > in.W + 2 * L.pad) throw std::invalid_argument("too large");
  const std::uint64_t stride = L.stride == 0 ? 1 : L.stride;
  return {(in.H + 2 * L.pad - span) / stride + 1, (in.W + 2 * L.pad - span) / stride + 1, L.C_out};
}
