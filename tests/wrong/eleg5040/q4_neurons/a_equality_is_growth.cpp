// Part: a
// Hint: Equality is not growth
#include "neurons.hpp"

// Stops where the layer is as large as its input.
std::uint64_t eleg5040_q4::min_filters_to_grow(const Shape& in, const Conv2d& layer) {
  Conv2d L = layer;
  L.C_out = 1;
  const std::uint64_t n = neurons(in), places = neurons(out_shape(in, L));
  return (n + places - 1) / places;
}
