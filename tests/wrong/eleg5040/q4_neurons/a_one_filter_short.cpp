// Part: a
// Hint: the layer is still smaller
#include "neurons.hpp"

// As many filters as still fit below.
std::uint64_t eleg5040_q4::min_filters_to_grow(const Shape& in, const Conv2d& layer) {
  Conv2d L = layer;
  L.C_out = 1;
  const std::uint64_t n = neurons(in), places = neurons(out_shape(in, L));
  return n / places;
}
