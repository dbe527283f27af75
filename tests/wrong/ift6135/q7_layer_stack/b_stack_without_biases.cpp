// Part: b
// Hint: The biases belong to it exactly where
#include "layer_stack.hpp"

// The biases are left out, asked for or not.
std::uint64_t ift6135_q7::stack_weights(const Shape& in, const std::vector<Layer>& layers,
                                        bool biases) {
  static_cast<void>(biases);
  std::uint64_t weights = 0;
  Shape at = in;
  for (const Layer& layer : layers) {
    const Shape next = layer_shape(at, layer);
    if (layer.kind == Kind::convolution)
      weights += conv_weights(at.channels, next.channels, layer.k, false);
    at = next;
  }
  return weights;
}
