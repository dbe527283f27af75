// ReLU networks of one input, and of a straight line in their input space, as the pieces that they are made of.
#pragma once
#include <cstdint>

#include "nn/models/piecewise_linear.hpp"

namespace nn {

// The activation is ReLU in all layers but the last. Everything here throws std::invalid_argument if the sizes of a
// network do not fit together, it does not have the inputs or outputs asked for, or a number in it is not finite.
//
// How: on a piece where the function is affine every pre-activation is A x + B, with its only zero at -B / A. So pieces
// are cut at the zeros that lie inside, layer by layer, and in each part the units that are negative are set to 0. The
// cost of a layer is O(pieces n_l n_{l-1}), one matrix product.

/// The function of a network with one input and one output, on all of R. Joints that are nearer than `tolerance` to
/// each other, relative to max(1, |x|), count as one; a joint where the slope does not change is none.
PiecewiseLinear from_network(const Mlp& net, double tolerance = 1e-12);

/// The linear regions on [lo, hi] of a network with one input: maximal intervals on which all outputs are affine.
/// Neighbours with one slope are one region; a joint at lo or hi is none. Joints nearer than 1e-9 (hi - lo) count as
/// one, and so do slopes that differ by at most 1e-9 of the larger, or by rounding. Throws std::invalid_argument unless
/// lo < hi are finite.
std::uint64_t count_regions(const Mlp& net, double lo, double hi);

/// The same without any tolerance, in whole numbers: a double is an integer times a power of two, and scaling a layer
/// by a positive factor moves no joint. lo and hi may be infinite. Throws std::overflow_error if a coefficient on the
/// way needs more than 63 bits; networks of small integers of a few layers stay far below:
/// |A|, |B| <= product over the layers of max over units (sum |w| + |b|).
std::uint64_t count_regions_exact(const Mlp& net, double lo, double hi);

/// The linear regions that the straight way from x0 to x1 passes through, with the tolerances of count_regions on
/// [0, 1]. x0 = x1: 1.
std::uint64_t count_regions_between(const Mlp& net, const arma::vec& x0, const arma::vec& x1);

}  // namespace nn
