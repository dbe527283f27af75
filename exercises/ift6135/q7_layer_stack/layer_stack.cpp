#include "layer_stack.hpp"

namespace ift6135_q7 {

Shape layer_shape(const Shape& in, const Layer& layer) {
  gradus::todo(in, layer);  // TODO part a
}

std::vector<Shape> stack_shapes(const Shape& in, const std::vector<Layer>& layers) {
  gradus::todo(in, layers);  // TODO part a
}

std::uint64_t last_dimension() {
  gradus::todo();  // TODO part a
}

std::uint64_t conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k, bool biases) {
  gradus::todo(c_in, c_out, k, biases);  // TODO part b
}

std::uint64_t last_layer_weights() {
  gradus::todo();  // TODO part b
}

std::uint64_t stack_weights(const Shape& in, const std::vector<Layer>& layers, bool biases) {
  gradus::todo(in, layers, biases);  // TODO part b
}

}  // namespace ift6135_q7
