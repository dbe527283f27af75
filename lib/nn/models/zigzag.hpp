// Networks that fold the interval [0, 1]: zig-zags, and chains of them.
#pragma once
#include <optional>

#include "nn/core/shape.hpp"
#include "nn/types.hpp"

namespace nn {

/// f on [0, 1] that is 0 at x = 0, 1 at the first joint, 0 at the second and so on in turn, up to and including x = 1,
/// straight in between; or nothing if no phi0 and phi do it.
/// t: n >= 1 joints, 0 < t(0) < ... < t(n-1) < 1. facing: n entries, +1 for the unit relu(x - t(j)), -1 for
/// relu(t(j) - x). With region widths w_k the slopes are s_k = (-1)^k / w_k, and phi(j) is the jump of the slope at
/// joint j whichever way unit j faces. Left of all joints only the left-facing units are on, so that
///   sum_{left-facing} phi(j) = -1 / w_0
/// has to hold; it is taken to hold within 1e-9 of the sum of all |s_k|. (Prince, Understanding Deep Learning, 4.8-4.9)
/// Throws std::invalid_argument if t or facing is not as said.
std::optional<Shallow1D> zigzag(const arma::vec& t, const arma::vec& facing);

/// A zig-zag with exactly n units and n + 1 regions of full height, of widths in the ratio 1 : 1 : 2 : 2 : 1 : 1 : ...,
/// where unit 3 alone faces left (1/w_1 = 1/w_3 + 1/w_4). There is none with fewer than 3 units: std::invalid_argument.
Shallow1D zigzag(uword n);

/// f o f o ... o f (`copies` times f) as one network with `copies` hidden layers as wide as f: the linear output of a
/// copy goes straight into the units of the next, W = theta1 phi^T, b = theta0 + theta1 phi0. No copies: the identity,
/// W = [1], b = (0). Throws std::invalid_argument if f has no unit or phi, theta0, theta1 differ in length.
Mlp self_compose(const Shallow1D& f, uword copies);

/// g(f(x)) as one network with f's units in the first and g's in the second hidden layer. Errors as above.
Mlp compose(const Shallow1D& g, const Shallow1D& f);

/// A network with `layers` hidden layers of `units` >= 3 units that has (units + 1)^layers linear regions, all inside
/// [0, 1], where its values are in [0, 1]: a chain of zig-zags. Throws std::invalid_argument if units < 3 or layers =
/// 0.
Mlp region_maximiser(uword layers, uword units);

/// The regions of a chain of `copies` functions with `pieces` straight pieces, each of which runs from 0 to 1 or back:
/// pieces^copies. Throws std::invalid_argument if pieces = 0, std::overflow_error above 2^64 - 1.
std::uint64_t regions_of_copies(uword pieces, uword copies);

/// The smallest number of copies with at least `regions` regions. Throws std::invalid_argument if pieces or regions is
/// 0, or if no number of copies is enough.
uword copies_needed(uword pieces, std::uint64_t regions);

}  // namespace nn
