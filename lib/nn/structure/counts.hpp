// How many neurons, parameters, connections and multiplications a layer has. All numbers are exact; one that needs more
// than 64 bits is std::overflow_error.
#pragma once
#include <vector>

#include "nn/structure/window.hpp"

namespace nn {

struct Counts {
  uword neurons;      ///< entries of the output
  uword parameters;   ///< numbers that are learned, biases included if there are any
  uword connections;  ///< pairs (output, input) of weights, taps on the padding included, biases not: each is one
                      ///< multiply-add for a sample
  bool operator==(const Counts&) const = default;
};

/// A convolution or pooling of two axes. channels: of the output; 0 of a pooling, which keeps those of its input.
/// groups divides both channels; a depthwise convolution has as many groups as channels.
struct WindowLayer {
  Window height, width;
  uword channels = 0, groups = 1;
  bool bias = true;
};

/// Throws std::invalid_argument if a size is 0.
Counts dense_counts(uword inputs, uword outputs, bool bias = true);

/// C_out x H' x W' by output_size along each axis. The functions of a WindowLayer throw std::invalid_argument if a size
/// is 0, a window does not fit, or groups does not divide the channels.
Shape output_shape(const Shape& in, const WindowLayer& layer);
/// The shape after each layer.
std::vector<Shape> output_shapes(const Shape& in, const std::vector<WindowLayer>& layers);
/// Convolution: C_out (k_h k_w C/groups + 1) parameters, H' W' C_out k_h k_w C/groups connections. Pooling: no
/// parameters, and a connection for each tap of each window.
Counts window_counts(const Shape& in, const WindowLayer& layer);
/// Connections without the taps on the padding.
uword connections_inside(const Shape& in, const WindowLayer& layer);
/// The least number of channels with which the convolution has more neurons than its input: floor(HWC / (H'W')) + 1.
uword channels_to_grow(const Shape& in, const WindowLayer& layer);

/// What one sample costs in a fully connected network with ReLU after every layer but the last.
struct NetworkCost {
  uword parameters;         ///< weights and biases
  uword multiplies;         ///< by weights: sum of n_l n_{l-1}
  uword bias_adds;          ///< one for each unit, the outputs included
  uword relus;              ///< hidden units
  uword sequential_layers;  ///< affine layers, each of which waits for the one before it
  uword peak_activations;   ///< the most units that two neighbouring layers have together
};
/// sizes: the numbers of units from the inputs to the outputs. Fewer than two, or a 0, is std::invalid_argument.
NetworkCost network_cost(const std::vector<uword>& sizes);

}  // namespace nn
