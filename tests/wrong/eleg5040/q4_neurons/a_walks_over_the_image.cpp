// Part: a
// Hint: work out where the last one begins
#include "neurons.hpp"

// Right, but visits every place.
eleg5040_q4::Shape eleg5040_q4::out_shape(const Shape& in, const Conv2d& L) {
  if (in.H * in.W * in.C * L.C_out * L.k * L.stride * L.dilation == 0)
    throw std::invalid_argument("zero");
  Shape out{0, 0, L.C_out};
  const std::uint64_t reach = L.dilation * (L.k - 1);
  for (std::uint64_t i = 0; i + reach < in.H + 2 * L.pad; i += L.stride) ++out.H;
  for (std::uint64_t j = 0; j + reach < in.W + 2 * L.pad; j += L.stride) ++out.W;
  if (out.H == 0 || out.W == 0) throw std::invalid_argument("too large");
  return out;
}
