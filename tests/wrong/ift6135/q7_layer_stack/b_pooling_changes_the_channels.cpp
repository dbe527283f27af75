// Part: b
// Hint: The channels pass a pooling unchanged
#include "layer_stack.hpp"

// A pooling with as many channels as it has filters.
std::uint64_t ift6135_q7::stack_weights(const Shape& in, const std::vector<Layer>& layers,
                                        bool biases) {
  stack_shapes(in, layers);
  std::uint64_t weights = 0;
  arma::uword channels = in.channels;
  for (const Layer& layer : layers) {
    if (layer.kind == Kind::convolution)
      weights += conv_weights(channels, layer.filters, layer.k, biases);
    channels = layer.filters;
  }
  return weights;
}
