// Part: a
// Hint: The filter may also stand on the padding
#include "neurons.hpp"

// No padding.
eleg5040_q4::Shape eleg5040_q4::out_shape(const Shape& in, const Conv2d& L) {
  if (in.H * in.W * in.C * L.C_out * L.k * L.stride * L.dilation == 0)
    throw std::invalid_argument("zero");
  const std::uint64_t span = L.dilation * (L.k - 1) + 1;
  if (span > in.H + 0 || span > in.W + 0) throw std::invalid_argument("too large");
  const std::uint64_t H = (in.H - span) / L.stride + 1;
  const std::uint64_t W = (in.W - span) / L.stride + 1;
  return {H, W, L.C_out};
}
