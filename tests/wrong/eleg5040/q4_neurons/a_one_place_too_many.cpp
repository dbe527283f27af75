// Part: a
// Hint: n = 6, k = 3, s = 2: two places fit, not three
#include "neurons.hpp"

// A one too many before the division.
eleg5040_q4::Shape eleg5040_q4::out_shape(const Shape& in, const Conv2d& L) {
  if (in.H * in.W * in.C * L.C_out * L.k * L.stride * L.dilation == 0)
    throw std::invalid_argument("zero");
  const std::uint64_t span = L.dilation * (L.k - 1) + 1;
  if (span > in.H + 2 * L.pad || span > in.W + 2 * L.pad) throw std::invalid_argument("too large");
  const std::uint64_t H = (in.H + 2 * L.pad - span + 1) / L.stride + 1;
  const std::uint64_t W = (in.W + 2 * L.pad - span + 1) / L.stride + 1;
  return {H, W, L.C_out};
}
