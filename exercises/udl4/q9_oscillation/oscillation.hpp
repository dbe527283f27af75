// udl4 question 9: which slopes a few hidden units can make, and how many a zig-zag needs.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace udl4_q9 {

// A zig-zag with n units is a shallow ReLU network f with one input and one output and exactly n
// hidden units. Their joints t_1 < ... < t_n are n different places inside (0, 1), and f is 0 at 0,
// 1 at t_1, 0 at t_2 and so on in turn, up to and including x = 1. Each of its n + 1 regions on
// [0, 1] thus runs from 0 to 1 or back; their widths are free.

// ---- part a ----------------------------------------------------------------------------------

/// Part a. The slopes of the linear regions of f on all of R, from left to right: maximal intervals
/// on which f is affine. One entry if f has no joint, (0) for a constant. Any number of units, 0 as
/// well; theta1(j) = 0 or phi(j) = 0 may occur, and units with one joint. Weights are finite.
///
/// Let S = sum_j |phi(j) theta1(j)|. Joints nearer to each other than 1e-9 count as one, and slopes
/// that differ by less than 1e-9 S as the same. All functions that are tried have joints in
/// [-10, 10]. Two of their joints are equal up to rounding or at least 1e-6 apart, and two of their
/// slopes are equal up to rounding or differ by at least 1e-6 S (guaranteed).
/// Slopes may miss by 1e-9 S. Throws std::invalid_argument if phi, theta0, theta1 differ in length.
arma::vec region_slopes(const nn::Shallow1D& f);

/// What keeps three regions with the slopes s_1, s_2, s_3, from left to right, from going up, down
/// and up again.
enum class Obstruction {
  left_flat,      ///< s_1 = 0
  right_flat,     ///< s_3 = 0
  middle_flat,    ///< s_2 = 0
  middle_is_sum,  ///< s_2 = s_1 + s_3
};

/// Part a. One that is true of f; where several are, any of them. The units are in any order.
/// Throws std::invalid_argument if f has not exactly two units or fewer than three linear regions,
/// or if phi, theta0, theta1 differ in length.
Obstruction obstruction(const nn::Shallow1D& f);

/// Part a. Whether there is a zig-zag with that many units; any number, also 0.
bool can_zigzag(arma::uword hidden_units);

// ---- part b ----------------------------------------------------------------------------------

/// Part b. A zig-zag with that many units, or nullopt where there is none. hidden_units <= 64.
/// Heights may miss by 1e-9, and every region is at least 1e-6 wide. The units may come in any
/// order and face as they like, with any theta1 but 0; the joint of unit j is -theta0(j) /
/// theta1(j).
std::optional<nn::Shallow1D> oscillator(arma::uword hidden_units);

}  // namespace udl4_q9

GRADUS_CONTRACT(udl4_q9, region_slopes, obstruction, can_zigzag, oscillator);
