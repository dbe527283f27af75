// eleg5040 question 9: which inputs a neuron of a convolutional network can see.
#pragma once
#include <gradus/contract.hpp>

namespace eleg5040_q9 {

/// A convolution or a pooling, along one axis (images are treated alike in both directions). Its
/// neuron t reads the neurons  t stride - pad + q dil,  q = 0 ... k - 1,  of the layer below, as
/// far as they exist: what lies beyond either end is padding and no neuron.
/// k, stride and dil are at least 1.
struct Layer {
  arma::uword k, stride, pad, dil;
};

// Stacks are vectors of layers from the input to the output; indices start at 0.

/// Where the receptive fields of the last layer lie if the signal and all layers went on for ever
/// in both directions: that of neuron t reaches from input  first + t jump  to input
/// first + t jump + size - 1, both included. There may be holes between.
struct Field {
  std::int64_t size, jump, first;
};

/// Part a. In O(1) for each layer. An empty stack sees the input itself: {1, 1, 0}. Numbers that
/// need more than 63 bits do not occur.
/// Throws std::invalid_argument if k, stride or dil of a layer is 0.
Field receptive_field(const std::vector<Layer>& layers);

/// Part a. The inputs 0 ... n - 1 that neuron t of the last layer can see, in rising order, each
/// once, for an input of n numbers. A layer over m neurons has
/// floor((m + 2 pad - dil (k - 1) - 1) / stride) + 1 neurons. May be empty: a neuron can see
/// padding alone. Throws std::invalid_argument also if n <= 0, if a kernel, dil (k - 1) + 1 wide,
/// exceeds its padded input (m + 2 pad), or if the last layer has no neuron t.
arma::uvec exact_support(const std::vector<Layer>& layers, std::int64_t t, std::int64_t n);

// Part b. Stacks whose receptive field has exactly the size R, with kernels k <= kmax, pad = 0 and
// dil = 1. Any order of the layers is right, and so is any stack that is as good. Throw
// std::invalid_argument if there is none, so also if R or kmax is 0.

/// Stride 1 everywhere. As few layers as possible, and among those stacks one with the least sum of
/// k^2.  R up to 10^4.
std::vector<Layer> design_stride1(arma::uword R, arma::uword kmax);

/// Stride 1 everywhere. The least sum of k^2, over any number of layers; with odd_only, over stacks
/// of odd kernels. R up to 10^4.
std::vector<Layer> design_min_weights(arma::uword R, arma::uword kmax, bool odd_only);

/// Strides 1 and 2. At most max_depth layers, any number up to that. R up to 10^15, so do not
/// try all stacks, nor all sizes.
std::vector<Layer> design_strided(arma::uword R, arma::uword kmax, arma::uword max_depth);

}  // namespace eleg5040_q9

GRADUS_CONTRACT(eleg5040_q9, receptive_field, exact_support, design_stride1, design_min_weights,
                design_strided);
