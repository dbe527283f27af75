#include "layer_stack.hpp"

// The published answer to question 7, as it stands. It names no errors, so nothing is validated.
namespace ift6135_q7 {

namespace {

// 1. "o = floor((i + 2p - (d(k - 1) + 1)) / s) + 1", and for the pooling, whose windows do not
// overlap, "floor((125 - 5) / 1) + 1 = 25": the stride is written as 1.
arma::uword size(arma::uword i, const Layer& l) {
  if (l.kind == Kind::pooling) return (i - l.k) / 1 + 1;
  return (i + 2 * l.p - (l.d * (l.k - 1) + 1)) / l.s + 1;
}

}  // namespace

Shape layer_shape(const Shape& in, const Layer& layer) {
  return {layer.kind == Kind::pooling ? in.channels : layer.filters, size(in.height, layer),
          size(in.width, layer)};
}

// 1. Layer by layer.
std::vector<Shape> stack_shapes(const Shape& in, const std::vector<Layer>& layers) {
  std::vector<Shape> shapes;
  for (const Layer& layer : layers)
    shapes.push_back(layer_shape(shapes.empty() ? in : shapes.back(), layer));
  return shapes;
}

// 1. "128 x 24 x 24 = 73728"
std::uint64_t last_dimension() { return 73728; }

// 2. "128 x 64 x 4 x 4", without biases; with them it was not asked.
std::uint64_t conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k, bool biases) {
  if (biases) gradus::todo();
  return c_out * c_in * k * k;
}

// 2. "= 131072"
std::uint64_t last_layer_weights() { return 131072; }

// Not asked for.
std::uint64_t stack_weights(const Shape& in, const std::vector<Layer>& layers, bool biases) {
  gradus::todo(in, layers, biases);
}

}  // namespace ift6135_q7
