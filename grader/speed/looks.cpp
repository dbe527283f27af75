#include "speed/looks.hpp"

#include <algorithm>
#include <cmath>

namespace gradus::speed {

namespace {

constexpr double canary_may_differ = 0.02;

// Before rounding.
double exact_fraction(double log_ratio, const Bounds& b) {
  return std::clamp((std::log(b.zero) - log_ratio) / std::log(b.zero / b.full), 0.0, 1.0);
}

}  // namespace

double last_with_all_points(const Bounds& b) { return std::log(b.full) + 0.025 * std::log(b.zero / b.full); }

Estimate estimate(const std::vector<double>& values) {
  return {median(values), sign_test_interval(values, look_alpha)};
}

double fraction_of_points(double log_ratio, const Bounds& b) { return std::round(20 * exact_fraction(log_ratio, b)) / 20; }

bool is_decided(const Estimate& e, const Bounds& b, double open) {
  const double edge = last_with_all_points(b), reach = std::log(1 + grace);
  const bool one_side = e.median <= edge ? e.interval.high < edge + reach : e.interval.low > edge - reach;
  return one_side && exact_fraction(e.interval.low, b) - exact_fraction(e.interval.high, b) <= open;
}

Estimate widened(const Estimate& e, double by) { return {e.median, {e.interval.low - by, e.interval.high + by}}; }

Growth growth_of(const Interval& slope, double limit) {
  if (slope.high - slope.low < 0.2) return (slope.low + slope.high) / 2 > limit ? Growth::faster : Growth::same;
  if (slope.low > limit) return Growth::faster;
  return slope.high <= limit ? Growth::same : Growth::undecided;
}

bool canary_is_out(const std::vector<double>& values) {
  const Interval interval = sign_test_interval(values, look_alpha);  // infinite for too few
  return (interval.low > 0 || interval.high < 0) && std::abs(median(values)) > canary_may_differ;
}

}  // namespace gradus::speed
