// eleg5040 question 4: how large a convolution layer is.
#pragma once
#include <gradus/contract.hpp>

namespace eleg5040_q4 {

/// H x W pixels of C channels: one neuron for each channel of each pixel.
struct Shape {
  std::uint64_t H, W, C;
};

/// C_out filters of k x k taps in every channel of the input. Neighbouring taps are `dilation`
/// pixels apart (1: next to each other). The first tap stands on rows and columns 0, stride,
/// 2 stride, ... of the input with `pad` rows and columns more on each of its four sides, wherever
/// all taps are inside. `pad` may be 0, and may be larger than k.
struct Conv2d {
  std::uint64_t C_out, k, stride, pad, dilation;
};

// Every function throws std::invalid_argument if H, W, C, C_out, k, stride or dilation is 0, or if
// the filter has no place in the padded input (one direction is enough).
// H, W and the fields of a Conv2d that is given are at most 2^40; H W C and all right answers are
// at most 2^62.
// Time and memory do not depend on any of these numbers.

/// Part a. Height, width and channels of the output.
Shape out_shape(const Shape& in, const Conv2d& layer);

/// Part a.
std::uint64_t neurons(const Shape& s);

/// Part a. Weights, shared by all places, and one bias a filter if `bias`.
std::uint64_t parameters(const Shape& in, const Conv2d& layer, bool bias);

/// Part a. Pairs of a neuron of the layer and a tap in one channel that it looks through. Taps that
/// stand on the padding count too, biases do not.
std::uint64_t connections(const Shape& in, const Conv2d& layer);

/// Part a. The least C_out with which the layer has more neurons than `in`. What `layer` says about
/// C_out does not matter and may be 0.
std::uint64_t min_filters_to_grow(const Shape& in, const Conv2d& layer);

/// Part a. Any layer with more neurons than `in`. If H >= 2 and W >= 2, then with k >= 2 and
/// pad = 0; if H or W is 1, every layer that the functions above take will do. C_out <= 2^62.
Conv2d counterexample(const Shape& in);

}  // namespace eleg5040_q4

GRADUS_CONTRACT(eleg5040_q4, out_shape, neurons, parameters, connections, min_filters_to_grow,
                counterexample);
