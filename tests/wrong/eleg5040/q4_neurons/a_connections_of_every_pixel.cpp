// Part: a
// Hint: Start from the neurons of the layer
#include "neurons.hpp"

// Every neuron of the input is taken to be seen k k times by each filter.
std::uint64_t eleg5040_q4::connections(const Shape& in, const Conv2d& L) {
  const Shape out = out_shape(in, L);
  return neurons(in) * L.k * L.k * L.C_out;
}
