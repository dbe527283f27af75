// Part: a
// Hint: not the last one alone
#include "layer_stack.hpp"

// Only what comes out at the end.
std::vector<ift6135_q7::Shape> ift6135_q7::stack_shapes(const Shape& in,
                                                        const std::vector<Layer>& layers) {
  Shape at = in;
  for (const Layer& layer : layers) at = layer_shape(at, layer);
  return {at};
}
