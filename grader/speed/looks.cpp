#include "speed/looks.hpp"

#include <algorithm>
#include <cmath>

namespace gradus::speed {

namespace {
constexpr double canary_alpha = 0.01, canary_may_differ = 0.02;
}

double fraction_of_points(double log_ratio, double full, double zero) {
  return std::clamp((std::log(zero) - log_ratio) / std::log(zero / full), 0.0, 1.0);
}

bool is_decided(const Interval& log_ratio, double full, double zero, double step) {
  return fraction_of_points(log_ratio.low, full, zero) - fraction_of_points(log_ratio.high, full, zero) <= step;
}

bool canary_is_out(const std::vector<double>& values) {
  if (values.size() < 6) return false;
  const Interval interval = sign_test_interval(values, canary_alpha);
  if (!std::isfinite(interval.low)) {  // too few for an interval: only what cannot be chance counts
    const double m = median(values);
    return std::abs(m) > 5 * canary_may_differ;
  }
  return (interval.low > 0 || interval.high < 0) && std::abs(median(values)) > canary_may_differ;
}

}  // namespace gradus::speed
