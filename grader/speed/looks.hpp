// When to look at a growing number of paired ratios, and what they then say. Pure functions of numbers.
#pragma once
#include <array>
#include <vector>

#include "speed/statistics.hpp"

namespace gradus::speed {

/// After `rounds` pairs the interval of the median is [v_(k), v_(rounds + 1 - k)].
struct Look {
  int rounds, k;
};

/// Each misses the median with less than 0.25 %, all four together with less than 0.6 %: who looks again after the
/// interval was too wide is not fooled more often than that.
inline constexpr std::array<Look, 4> looks = {{{12, 1}, {24, 5}, {48, 14}, {96, 33}}};

/// The interval of a look; `values` has its number of rounds.
Interval interval_at(const Look& look, std::vector<double> values);

/// The points that a log-ratio earns: 1 up to log full, 0 from log zero, linear between.
double fraction_of_points(double log_ratio, double full, double zero);

/// Whether more rounds could change the points by more than `step`.
bool is_decided(const Interval& log_ratio, double full, double zero, double step);

/// Two halves of the same thing differ by chance only: whether a reference beside a reference shows otherwise.
/// `values` are log-ratios of the two; says no while there are fewer than 6.
bool canary_is_out(const std::vector<double>& values);

}  // namespace gradus::speed
