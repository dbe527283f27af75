// ift6135 question 7: shapes and weights of a stack of convolutions and poolings.
#pragma once
#include <gradus/contract.hpp>

namespace ift6135_q7 {

struct Shape {
  arma::uword channels, height, width;
};

enum class Kind { convolution, pooling };

/// A square window, the same in both directions: k taps that lie d apart (d = 1: neighbouring
/// pixels), p zeros at each of the four borders. It begins at 0, s, 2s, ... of the padded input and
/// lies inside it. k, s, d >= 1, p >= 0. A convolution has filters >= 1 of them and makes as many
/// channels. A pooling keeps the channels, and its `filters` mean nothing, whatever they are.
struct Layer {
  Kind kind;
  arma::uword filters, k, s, p, d;
};

// Stacks are vectors of layers from the input to the output. All arguments are below 2^31; their
// sums and products can need more bits.

/// Part a. The shape of the layer's output.
/// Throws std::invalid_argument if a number of `in` is 0, if k, s or d is 0, if a convolution has
/// no filters, or if the window, d(k - 1) + 1 pixels wide and high, exceeds the padded input.
Shape layer_shape(const Shape& in, const Layer& layer);

/// Part a. The shape after each layer, one for each, without the input's own: an empty list for an
/// empty stack. Throws where layer_shape throws, for whichever layer.
std::vector<Shape> stack_shapes(const Shape& in, const std::vector<Layer>& layers);

/// Part a. channels x height x width after the last layer of the network of the statement.
std::uint64_t last_dimension();

/// Part b. The weights of a convolution of c_in channels with c_out filters of k x k taps, and one
/// bias for each filter if `biases` is true. The answer fits into 64 bits.
/// Throws std::invalid_argument if c_in, c_out or k is 0.
std::uint64_t conv_weights(arma::uword c_in, arma::uword c_out, arma::uword k, bool biases);

/// Part b. The weights of the last layer of the network of the statement, without its biases.
std::uint64_t last_layer_weights();

/// Part b. The weights of all layers together, with their biases or without; 0 for an empty stack.
/// Throws where stack_shapes throws.
std::uint64_t stack_weights(const Shape& in, const std::vector<Layer>& layers, bool biases);

}  // namespace ift6135_q7

GRADUS_CONTRACT(ift6135_q7, layer_shape, stack_shapes, last_dimension, conv_weights,
                last_layer_weights, stack_weights);
