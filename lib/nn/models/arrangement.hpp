// Linear regions of one hidden ReLU layer with any number of inputs: cells of an arrangement of hyperplanes.
#pragma once
#include <cstdint>

#include "nn/core/shape.hpp"
#include "nn/types.hpp"

namespace nn {

/// The largest number of cells that n hyperplanes cut R^D into, which hyperplanes in general position attain:
///   sum_{j = 0}^{min(D, n)} C(n, j)                                                             (Zaslavsky 1975)
/// D = 0 or n = 0: 1. Throws std::overflow_error if, and only if, the number exceeds 2^64 - 1.
std::uint64_t max_cells(uword D, uword n);

/// (units + 1)^layers, the largest number of linear regions on R of a network with one input and one output and
/// `layers` hidden layers of `units` ReLUs: on a piece each unit adds one joint at most. Attained for units >= 3 (see
/// region_maximiser), and only then for more than one layer, so less throws std::invalid_argument, as does layers = 0.
/// Throws std::overflow_error above 2^64 - 1.
std::uint64_t max_regions(uword layers, uword units);

/// The cells into which the hyperplanes normals.row(i) x + offsets(i) = 0 cut R^D. normals: n x D, offsets: n. Exact,
/// for parallel, coinciding and concurrent hyperplanes too; a zero row is no hyperplane. By deletion and restriction:
/// adding hyperplane i adds as many cells as the ones before it cut out of i itself, which is a question in D - 1
/// dimensions. In whole numbers (a double is an integer times a power of two) of 128 bits, in O(n^D log n) time: for
/// small n and D. Throws std::invalid_argument if sizes do not fit or a number is not finite, std::overflow_error if
/// 128 bits are not enough; with D = 2 they are if the entries of a row are multiples of one number q and at most 2^62
/// q.
std::uint64_t count_cells(const arma::mat& normals, const arma::vec& offsets);

/// The activation patterns (which hidden units are positive) that occur on open sets of inputs: the cells of the hidden
/// layer's hyperplanes. A unit with zero weights is constant and cuts nothing.
std::uint64_t count_activation_patterns(const TwoLayer& net);

/// The linear regions of the ReLU network as a function: maximal connected open sets on which it is affine. The jump of
/// the gradient is the same along a whole hyperplane, W2 times the lengths of the normals there; hyperplanes with jump
/// zero (output weights zero, or units that cancel) are left out. Errors as for count_cells.
std::uint64_t count_regions(const TwoLayer& net);

}  // namespace nn
