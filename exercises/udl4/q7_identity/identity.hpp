// udl4 question 7: a shallow network that gives its input back.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace udl4_q7 {

/// Part a. A network f with exactly three hidden units, so that phi, theta0 and theta1 have three
/// entries each, and f(x) = x for all x of [a, b]. What it does elsewhere is free, and so is
/// whether it depends on a and b at all. Units may be silent (phi(j) = 0), and joints may lie inside
/// the range as long as f is straight there.
///
/// f is computed in double, as phi0 + phi(0) relu(theta0(0) + theta1(0) x) + ..., and may miss x by
/// 1e-13 max(1, |a|, |b|). All parameters are finite. |a|, |b| <= 10^12, and a = b is legal.
/// Throws std::invalid_argument if a or b is NaN or infinite, or if a > b.
nn::Shallow1D identity_on(double a, double b);

}  // namespace udl4_q7

GRADUS_CONTRACT(udl4_q7, identity_on);
