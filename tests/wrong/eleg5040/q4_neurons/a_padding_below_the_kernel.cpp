// Part: a
// Hint: Padding may be larger than the filter
#include "neurons.hpp"

// Refuses padding that the contract allows.
eleg5040_q4::Shape eleg5040_q4::out_shape(const Shape& in, const Conv2d& L) {
  if (in.H * in.W * in.C * L.C_out * L.k * L.stride * L.dilation == 0)
    throw std::invalid_argument("zero");
  const std::uint64_t span = L.dilation * (L.k - 1) + 1;
  if (L.pad >= L.k) throw std::invalid_argument("too much padding");
  if (span > in.H + 2 * L.pad || span > in.W + 2 * L.pad) throw std::invalid_argument("too large");
  return {(in.H + 2 * L.pad - span) / L.stride + 1, (in.W + 2 * L.pad - span) / L.stride + 1,
          L.C_out};
}
