// beyond question 19: a network through N samples that rounding cannot spoil.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace beyond_q19 {

// N >= 1 samples; indices start at 0. Every function throws std::invalid_argument if there is no
// sample, if sizes do not fit, or if a number that it is given is not finite. No number on the way
// overflows or underflows (guaranteed).

// ---------------------------------------------------------------------------------------- part a

/// Part a. How many decimal digits the slopes of the triangular system can lose: the largest
/// log10 |c_jk| over all 0 <= j <= k <= N - 2, where an error d in m_k alone becomes c_jk d in m_j,
/// and c_kk = 1. Hence never negative; 0 for N <= 2. The c_jk themselves may be beyond the range of
/// double.
///   Unit j is relu(t - t(j) + epsilon(j)).  m_j, for j <= N - 2, is the slope of the network
///   between the joint of unit j and the next joint above it; below all joints the slope is 0,
///   exactly. A network that passes through samples j + 1 and j has a certain m_j for given
///   m_(j+1).
/// t: N, strictly descending, else it throws.  epsilon: N - 1, each with
/// 0 < epsilon(j) <= t(j) - t(j+1), else it throws.  t(j) - t(j+1) and epsilon have so few digits
/// that their differences are exact (guaranteed). The answer may be off by 1e-9 of its size, or
/// by 1e-9.
double lost_digits(const arma::vec& t, const arma::vec& epsilon);

// ------------------------------------------------------------------------------- parts b and c

// The interpolant L of the samples x(i) with the targets F.row(i): constant up to the smallest
// sample, linear from each sample to the next larger one, and beyond the largest sample it goes on
// with its last slope. With N = 1 it is constant.
// x: N, no two equal, else the function throws, in any order.  F: N x m, m >= 1, row i is the
// target of x(i).

/// Part b. A network Y = W2 relu(W1 x + b1) + b2 with one input, m outputs and at most N - 1 hidden
/// units that is L on all of R. W1: H x 1, b1: H, W2: m x H, b2: m; H may be 0. Units may stand in
/// any order. O(N log N + N m) operations.
/// If the sums of the network are taken without rounding, output c may be off by 2^-48 s(x) at any
/// x up to the largest sample, and by (1 + 2 d / g) times that at a distance d to the right of it,
/// g being the last gap. Here
///   s(x) = |L_c(smallest sample)| + sum_j |change of the slope of L_c at x_j| relu(x - x_j),
/// a sum over all samples but the largest. That is enough if the joints are exact and the weights
/// are computed in double precision.
nn::TwoLayer own_gap_network(const arma::vec& x, const arma::mat& F);

/// Part c. B x m: row b is L(z(b)).  z: B points in any order, also equal ones, B >= 0; they may
/// lie outside of the samples. O((N + B) (log N + m)) operations. If z(b) equals a sample, row b is
/// its target, bit for bit. The same number, F of the smallest sample, is the answer to the left of
/// it. Elsewhere let x0 < x1 be the neighbours of z(b), or the two largest samples if z(b) exceeds
/// all, with the values f0 and f1 of one output. It may be off by
///   2^-48 max(|f0|, |f1|) max(1, (z(b) - x0) / (x1 - x0)):
/// the other samples have no part in the error.
arma::mat interpolate_at(const arma::vec& x, const arma::mat& F, const arma::vec& z);

// ---------------------------------------------------------------------------------------- part d

/// Part d. The N - 1 weights W of the network y(z) = f(0) + sum_j W(j) relu(z - x(j)). Each is a
/// multiple of q (a whole number, maybe 0 or negative, times q), and for k = 1 ... N - 1
///   |y(x(k)) - f(k)| <= q (x(k) - x(k-1)) / 2.
/// Any such weights will do. O(N) operations.
/// x: N, strictly ascending, else it throws.  f: N.  q: a positive power of two, 1/4 say; it throws
/// if q is not positive. All of x and f are multiples of 1/8 of at most 2^20, and no sum or product
/// on the way is rounded (guaranteed): there is no room for more than the bound.
arma::vec quantised_weights(const arma::vec& x, const arma::vec& f, double q);

}  // namespace beyond_q19

GRADUS_CONTRACT(beyond_q19, lost_digits, own_gap_network, interpolate_at, quantised_weights);
