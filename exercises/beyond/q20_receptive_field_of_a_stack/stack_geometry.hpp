// beyond question 20: what a stack of layers sees, measured, computed and designed.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q20 {

/// A convolution or a pooling along one axis. Its neuron t reads the places t stride - pad + q dil,
/// q = 0 ... k - 1, of the layer below, as far as they exist; the others are padding. Over m
/// neurons it has floor((m + 2 pad - dil (k - 1) - 1) / stride) + 1 neurons, t = 0, 1, ...
/// k, stride and dil are at least 1, and pad is at least 0.
struct Layer {
  std::int64_t k, stride, pad, dil;
};

// Stacks are vectors of layers from the input to the output. Without layers the output is the
// input. Numbers that need more than 62 bits do not occur.

using Network = std::function<arma::vec(const arma::vec&)>;

/// Part a. m x n, for a network of n inputs and m outputs: 1 at (t, i) if output t depends on input
/// i, else 0. `net` takes vectors of n numbers and returns m, the same m >= 1 each time. What it
/// computes from finite numbers is finite; an output is NaN if any of the inputs that it depends on
/// is. At most n + 1 calls. Throws std::invalid_argument if n is 0.
arma::umat influence(const Network& net, arma::uword n);

/// The inputs from the first to the last that a neuron sees, holes included; and how many inputs
/// later the field of the next neuron begins.
struct Field {
  arma::uword size, stride;
};

/// Part a. The field of the neurons that see no padding, from the table of `influence` for a stack
/// of layers as above. A row whose neuron sees padding has its first and last 1 less far apart.
/// Throws std::invalid_argument unless at least two neurons see no padding, that is, two rows reach
/// as far as any, and have a 1 at all; so also if the table is empty.
Field measured_field(const arma::umat& influence);

/// Output t is whole if it sees no padding, in none of the layers: t = first_whole ...
/// first_whole + whole - 1. first_whole is 0 if whole is 0.
struct Geometry {
  std::int64_t size, stride;  ///< as in Field, in a signal without ends
  std::int64_t outputs;       ///< neurons of the last layer
  std::int64_t first_whole, whole;
};

/// Part b. For n inputs, in O(1) for each layer. Throws std::invalid_argument if n < 1, a layer is
/// not as above, or its kernel, dil (k - 1) + 1 wide, exceeds the padded layer below, m + 2 pad.
Geometry geometry(const std::vector<Layer>& layers, std::int64_t n);

/// Part c. For a signal that goes on for ever in both directions, as do all layers: the number of
/// paths from a neuron of the last layer to each input of its field, from the first to the last. It
/// has as many entries as the field, 0 in the holes, and is exact; no number exceeds 2^53. Time is
/// proportional to the size of the field times the sum of all k, not to the number of paths.
/// Throws std::invalid_argument if a layer is not as above.
arma::vec path_counts(const std::vector<Layer>& layers);

/// Part c. sqrt(E (X - E X)^2), where X is the input at which a path ends and all paths from one
/// neuron are equally likely. To a relative error of 1e-12, in O(1) for each layer: the number of
/// paths may be astronomical. Throws std::invalid_argument if a layer is not as above.
double spread(const std::vector<Layer>& layers);

/// Part d. A stack with pad = 0 and dil = 1 in all layers, strides 1 or 2 (any number of each) and
/// 1 <= k <= kmax, that makes `outputs` neurons from n inputs and has a receptive field of exactly
/// the size R. As few layers as possible, maybe none; of several such stacks any is right. n up to
/// 10^4. Throws std::invalid_argument if there is none, and if one of the four numbers is not
/// positive.
std::vector<Layer> design(std::int64_t n, std::int64_t R, std::int64_t outputs, std::int64_t kmax);

}  // namespace beyond_q20

GRADUS_CONTRACT(beyond_q20, influence, measured_field, geometry, path_counts, spread, design);
