// Part: b
// Hint: Only the first layer sees the image
#include "layer_stack.hpp"

// All filters are as deep as the image.
std::uint64_t ift6135_q7::stack_weights(const Shape& in, const std::vector<Layer>& layers,
                                        bool biases) {
  std::uint64_t weights = 0;
  Shape at = in;
  for (const Layer& layer : layers) {
    const Shape next = layer_shape(at, layer);
    if (layer.kind == Kind::convolution)
      weights += conv_weights(in.channels, next.channels, layer.k, biases);
    at = next;
  }
  return weights;
}
