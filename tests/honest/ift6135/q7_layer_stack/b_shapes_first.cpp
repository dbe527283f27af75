#include "layer_stack.hpp"

// All shapes first; then each convolution from the channels on its two sides, from the last on.
std::uint64_t ift6135_q7::stack_weights(const Shape& in, const std::vector<Layer>& layers,
                                        bool biases) {
  const std::vector<Shape> after = stack_shapes(in, layers);
  std::uint64_t sum = 0;
  for (std::size_t i = layers.size(); i-- > 0;) {
    if (layers[i].kind == Kind::pooling) continue;
    const arma::uword below = i > 0 ? after[i - 1].channels : in.channels;
    for (arma::uword row = 0; row < layers[i].k; ++row)
      sum += layers[i].filters * below * layers[i].k;
    sum += biases ? after[i].channels : 0;
  }
  return sum;
}
