// Part: a
// Hint: not with the input's
#include "layer_stack.hpp"

// The shape before the first layer is listed, too.
std::vector<ift6135_q7::Shape> ift6135_q7::stack_shapes(const Shape& in,
                                                        const std::vector<Layer>& layers) {
  std::vector<Shape> shapes = {in};
  for (const Layer& layer : layers) shapes.push_back(layer_shape(shapes.back(), layer));
  return shapes;
}
