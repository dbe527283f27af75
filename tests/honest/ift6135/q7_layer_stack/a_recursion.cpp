#include "layer_stack.hpp"

// The first layer, and then what the rest makes of its output.
std::vector<ift6135_q7::Shape> ift6135_q7::stack_shapes(const Shape& in,
                                                        const std::vector<Layer>& layers) {
  if (layers.empty()) return {};
  std::vector<Shape> shapes = {layer_shape(in, layers.front())};
  for (const Shape& s : stack_shapes(shapes.front(), {layers.begin() + 1, layers.end()}))
    shapes.push_back(s);
  return shapes;
}

// By its own functions.
std::uint64_t ift6135_q7::last_dimension() {
  const auto shapes = stack_shapes({3, 256, 256}, {{Kind::convolution, 64, 8, 2, 0, 1},
                                                   {Kind::pooling, 1, 5, 5, 0, 1},
                                                   {Kind::convolution, 128, 4, 1, 1, 1}});
  return shapes.back().channels * shapes.back().height * shapes.back().width;
}
