// Part: b
// Hint: All layers together
#include "layer_stack.hpp"

// What came before is forgotten.
std::uint64_t ift6135_q7::stack_weights(const Shape& in, const std::vector<Layer>& layers,
                                        bool biases) {
  std::uint64_t weights = 0;
  Shape at = in;
  for (const Layer& layer : layers) {
    const Shape next = layer_shape(at, layer);
    weights = 0;
    if (layer.kind == Kind::convolution)
      weights = conv_weights(at.channels, next.channels, layer.k, biases);
    at = next;
  }
  return weights;
}
