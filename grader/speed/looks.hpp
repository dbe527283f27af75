// When to look at a growing number of paired ratios, and what they then say. Pure functions of numbers.
#pragma once
#include <array>
#include <limits>
#include <vector>

#include "speed/statistics.hpp"

namespace gradus::speed {

/// Rounds after which to look, each time at the sign test's interval with this error. All together miss the median with
/// less than 0.6 %: who looks again after the interval was too wide is not fooled more often than that.
inline constexpr std::array<int, 6> looks = {12, 24, 48, 96, 192, 384};
inline constexpr double look_alpha = 0.001;

/// Where points begin and end: a ratio of `full` or less has all, of `zero` or more none, logarithmic between; and who
/// grows faster than the reference by more than n^growth has none, nor has who needs more than `memory` times the
/// reference's memory in a call, and more than `free_memory` bytes beyond it.
struct Bounds {
  double full = 2, zero = 8, growth = 0.6, memory = std::numeric_limits<double>::infinity();
};
inline constexpr double free_memory = 1 << 20;  // the kernel counts pages late, and more so with more processors


/// What was measured: the log of submission / reference, and the slope of that log against log n.
struct Estimate {
  double median = 0;
  Interval interval{0, 0};
};

/// Of paired values, at one look.
Estimate estimate(const std::vector<double>& values);

/// The points that a log-ratio earns, as a fraction in steps of 5 %: a wobble moves at most one.
double fraction_of_points(double log_ratio, const Bounds& bounds);

/// The log-ratio up to which that rounds to all of them.
double last_with_all_points(const Bounds& bounds);

/// Whether the interval leaves at most `step` of the points open, and does not reach further than `grace` beyond the
/// ratio that separates full points from fewer on the side where the median does not lie; no for a NaN. So a verdict of
/// "passed" or "failed" whose true ratio is more than `grace` away from that ratio is wrong only where the interval is.
bool is_decided(const Estimate& log_ratio, const Bounds& bounds, double step);
inline constexpr double grace = 0.1;

/// While there is time: an interval that leaves this much of the points open is good enough, if it also is so narrow
/// that it shows a difference of 3 %.
inline constexpr double step = 0.1;
inline constexpr double narrow = 0.06;

/// An interval that leaves more of the points open than this places none: the verdict is `inconclusive`.
inline constexpr double widest_verdict = 0.25;

/// As if every value could be off by `by`.
Estimate widened(const Estimate& e, double by);

enum class Growth { same, faster, undecided };
/// Whether the submission grows faster than the reference by more than n^limit: by the whole interval, or by its middle
/// where the interval is so narrow that more rounds would not help.
Growth growth_of(const Interval& slope, double limit);

/// Two halves of the same thing differ by chance only: whether a reference beside a reference shows otherwise.
/// `values` are log-ratios of the two; says no while there are too few for an interval.
bool canary_is_out(const std::vector<double>& values);

}  // namespace gradus::speed
