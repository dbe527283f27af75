// Part: a
// Hint: The second layer sees what the first one made
#include "layer_stack.hpp"

// The shapes of layers side by side.
std::vector<ift6135_q7::Shape> ift6135_q7::stack_shapes(const Shape& in,
                                                        const std::vector<Layer>& layers) {
  std::vector<Shape> shapes;
  for (const Layer& layer : layers) shapes.push_back(layer_shape(in, layer));
  return shapes;
}
