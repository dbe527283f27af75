// When to look at a growing number of paired ratios, and what they then say. Pure functions of numbers.
#pragma once
#include <array>
#include <vector>

#include "speed/statistics.hpp"

namespace gradus::speed {

/// Rounds after which to look, each time at the sign test's interval with this error. All four together miss the median
/// with less than 0.6 %: who looks again after the interval was too wide is not fooled more often than that.
inline constexpr std::array<int, 4> looks = {12, 24, 48, 96};
inline constexpr double look_alpha = 0.0025;

/// The points that a log-ratio earns: 1 up to log full, 0 from log zero, linear between.
double fraction_of_points(double log_ratio, double full, double zero);

/// An interval that leaves more of the points open than this places none: the verdict is `inconclusive`.
inline constexpr double widest_verdict = 0.25;

/// Whether the interval leaves at most `step` of the points open; no for a NaN.
bool is_decided(const Interval& log_ratio, double full, double zero, double step);

/// Two halves of the same thing differ by chance only: whether a reference beside a reference shows otherwise.
/// `values` are log-ratios of the two; says no while there are fewer than 6.
bool canary_is_out(const std::vector<double>& values);

}  // namespace gradus::speed
