// udl4 question 8: a zig-zag, and what composing it with itself does.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace udl4_q8 {

// ---- part a ----------------------------------------------------------------------------------

/// Part a. f(x) = phi0 + sum_j phi(j) h_j(x) on [0, 1] that is 0 at x = 0, 1 at the first joint, 0
/// at the second and so on in turn, up to and including x = 1; it is straight in between.
///
/// t: the joints, n >= 1 of them, 0 < t(0) < ... < t(n-1) < 1.
/// facing: n entries, +1 for h_j = relu(x - t(j)), -1 for h_j = relu(t(j) - x).
/// Unit j of the answer is h_j itself: theta1(j) = facing(j) and theta0(j) = -facing(j) t(j), to
/// the last bit. The heights may miss by 1e-9.
///
/// Returns nullopt where no phi0 and phi do it. The widths of the regions are ratios of small whole
/// numbers, rounded: there either is an answer up to rounding, or each choice of phi0 and phi
/// misses one of the heights by 1e-3 and more.
/// Throws std::invalid_argument if t is not as said, or facing has another length or other entries.
std::optional<nn::Shallow1D> zigzag(const arma::vec& t, const arma::vec& facing);

/// Part a. The network of the sheet: h_1 = relu(x - 1/6), h_2 = relu(x - 2/6), h_3 = relu(4/6 - x),
/// in this order, with the phi0, phi that make f go 0, 1, 0, 1, 0 at x = 0, 1/6, 2/6, 4/6, 1.
nn::Shallow1D sheet_answer();

// ---- part b ----------------------------------------------------------------------------------

/// Part b. f o f o ... o f (`copies` times f) as one network. It has exactly `copies` hidden
/// layers, each with as many units as f, and equals the chain on all of R. copies = 0: the
/// identity, W[0] = [1], b[0] = (0). Throws std::invalid_argument if f has no unit or phi, theta0,
/// theta1 differ in length.
nn::Mlp self_compose(const nn::Shallow1D& f, arma::uword copies);

/// Part b. How many linear regions the function of a ReLU network with one input and one output has
/// on [lo, hi]: maximal intervals on which it is affine. Neighbours with one slope are one region;
/// a joint at lo or hi is none. The activation is ReLU in all layers but the last.
///
/// Joints nearer to each other than 1e-9 (hi - lo) count as one, and so do slopes that differ by
/// less than 1e-9 of the larger. No network that is tried comes near these bounds (guaranteed): two
/// joints are equal up to rounding or 1e-6 (hi - lo) apart, and two neighbouring slopes are equal
/// up to rounding or differ by 1e-6 of the larger. A slope of 0 is never a matter of rounding:
/// where terms cancel to 0, all weights are small whole numbers, and the sum is 0 exactly.
/// Throws std::invalid_argument if lo or hi is not finite, lo >= hi, or the sizes of the network do
/// not fit together or are not 1 -> ... -> 1.
std::uint64_t count_regions(const nn::Mlp& net, double lo, double hi);

// ---- part c ----------------------------------------------------------------------------------

/// Part c. The regions of `copies` copies of f in a chain, where f has `pieces` straight pieces and
/// each of them runs from 0 to 1 or back. One copy is f itself, no copy the identity (1 region).
/// Any numbers of 64 bits.
/// Throws std::invalid_argument if pieces is 0, std::overflow_error if the number exceeds 2^64 - 1.
std::uint64_t regions_of_copies(arma::uword pieces, arma::uword copies);

/// Part c. The smallest number of copies with at least `regions` regions; any 64-bit number.
/// Throws std::invalid_argument if pieces or regions is 0, or if no number of copies is enough.
arma::uword copies_needed(arma::uword pieces, std::uint64_t regions);

/// Part c. f(f(...f(x))) with `copies` times f; x itself for copies = 0. x is finite. At most 20
/// copies, computed in double precision: each copy multiplies the rounding of those before it by
/// the slope of f, and no more is granted.
/// Throws std::invalid_argument if f has no unit or phi, theta0, theta1 differ in length.
double iterate(const nn::Shallow1D& f, double x, arma::uword copies);

}  // namespace udl4_q8

GRADUS_CONTRACT(udl4_q8, zigzag, sheet_answer, self_compose, count_regions, regions_of_copies,
                copies_needed, iterate);
