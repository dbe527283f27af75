#include "layer_stack.hpp"

namespace ift6135_q7 {

namespace {

// A row of n pixels: the window spans d(k - 1) + 1 of its n + 2p places and moves over the rest in
// steps of s. It stands once before the first step.
arma::uword places(arma::uword n, const Layer& layer) {
  if (n == 0) throw std::invalid_argument("the input has no pixels");
  const arma::uword padded = n + 2 * layer.p, width = layer.d * (layer.k - 1) + 1;
  if (width > padded) throw std::invalid_argument("the window exceeds the padded input");
  return (padded - width) / layer.s + 1;
}

}  // namespace

Shape layer_shape(const Shape& in, const Layer& layer) {
  if (in.channels == 0) throw std::invalid_argument("the input has no channels");
  if (layer.k == 0 || layer.s == 0 || layer.d == 0)
    throw std::invalid_argument("window, stride and dilation must be positive");
  const bool pools = layer.kind == Kind::pooling;
  if (!pools && layer.filters == 0) throw std::invalid_argument("the convolution has no filters");
  return {pools ? in.channels : layer.filters, places(in.height, layer), places(in.width, layer)};
}

std::vector<Shape> stack_shapes(const Shape& in, const std::vector<Layer>& layers) {
  std::vector<Shape> shapes;
  Shape at = in;
  for (const Layer& layer : layers) shapes.push_back(at = layer_shape(at, layer));
  return shapes;
}

// 256 -> (256 - 8) / 2 + 1 = 125 -> (125 - 5) / 5 + 1 = 25 -> 25 + 2 - 4 + 1 = 24
std::uint64_t last_dimension() { return 128 * 24 * 24; }

// c_out filters of k x k taps, each as deep as the input. Where they stand does not matter: not
// the size of the image, nor stride, padding and dilation.
std::uint64_t conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k, bool biases) {
  if (c_in == 0 || c_out == 0 || k == 0)
    throw std::invalid_argument("channels, filters and window must be positive");
  return c_out * (c_in * k * k + (biases ? 1 : 0));
}

// The pooling hands on the 64 feature maps of the first layer.
std::uint64_t last_layer_weights() { return conv_weights(64, 128, 4, false); }

std::uint64_t stack_weights(const Shape& in, const std::vector<Layer>& layers, bool biases) {
  std::uint64_t weights = 0;
  Shape at = in;
  for (const Layer& layer : layers) {
    const Shape next = layer_shape(at, layer);
    if (layer.kind == Kind::convolution)
      weights += conv_weights(at.channels, next.channels, layer.k, biases);
    at = next;
  }
  return weights;
}

}  // namespace ift6135_q7
