// Part: b
// Hint: such a stack does not exist
#include "layer_stack.hpp"

// Never looks whether the layers fit.
std::uint64_t ift6135_q7::stack_weights(const Shape& in, const std::vector<Layer>& layers,
                                        bool biases) {
  std::uint64_t weights = 0;
  arma::uword channels = in.channels;
  for (const Layer& layer : layers) {
    if (layer.kind == Kind::pooling) continue;
    weights += conv_weights(channels, layer.filters, layer.k, biases);
    channels = layer.filters;
  }
  return weights;
}
