// Part: a
// Hint: which number of filters is exactly as large
#include "neurons.hpp"

// Right, but tries one filter after the other.
std::uint64_t eleg5040_q4::min_filters_to_grow(const Shape& in, const Conv2d& layer) {
  Conv2d L = layer;
  L.C_out = 1;
  const std::uint64_t n = neurons(in), places = neurons(out_shape(in, L));
  std::uint64_t C_out = 1;
  while (C_out * places <= n) ++C_out;
  return C_out;
}
