// The statistics of the speed verdict: pure functions of numbers.
#pragma once
#include <cstddef>
#include <vector>

namespace gradus::speed {

/// NaN for no values.
double median(std::vector<double> values);

struct Interval {
  double low, high;
};

/// The distribution-free interval of the median from the sign test: [v_(k), v_(n+1-k)] with the largest k whose
/// two-sided error is at most `alpha`. Infinite where n is too small for alpha.
Interval sign_test_interval(std::vector<double> values, double alpha);

/// P(X <= k) of a binomial(n, 1/2).
double binomial_half_cdf(std::size_t n, std::size_t k);

/// The median of the slopes of all pairs (Theil 1950, Sen 1968): the exponent when both axes are logarithms.
double theil_sen(const std::vector<double>& x, const std::vector<double>& y);

}  // namespace gradus::speed
