#include "speed/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus::speed {

double median(std::vector<double> v) {
  if (v.empty()) return std::numeric_limits<double>::quiet_NaN();
  const std::size_t half = v.size() / 2;
  std::nth_element(v.begin(), v.begin() + static_cast<std::ptrdiff_t>(half), v.end());
  const double upper = v[half];
  if (v.size() % 2 == 1) return upper;
  const double lower = *std::max_element(v.begin(), v.begin() + static_cast<std::ptrdiff_t>(half));
  return (lower + upper) / 2;
}

double binomial_half_cdf(std::size_t n, std::size_t k) {
  double sum = 0;
  const double log_half_n = -static_cast<double>(n) * std::log(2.0);
  for (std::size_t i = 0; i <= k && i <= n; ++i)
    sum += std::exp(std::lgamma(double(n) + 1) - std::lgamma(double(i) + 1) - std::lgamma(double(n - i) + 1) +
                    log_half_n);
  return std::min(sum, 1.0);
}

Interval sign_test_interval(std::vector<double> v, double alpha) {
  const std::size_t n = v.size();
  std::size_t k = 0;  // order statistics k and n+1-k, 1-based, miss the median with 2 P(X <= k-1)
  while (2 * (k + 1) <= n && 2 * binomial_half_cdf(n, k) <= alpha) ++k;
  if (k == 0) return {-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
  std::sort(v.begin(), v.end());
  return {v[k - 1], v[n - k]};
}

double theil_sen(const std::vector<double>& x, const std::vector<double>& y) {
  std::vector<double> slopes;
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = i + 1; j < x.size(); ++j)
      if (x[i] != x[j]) slopes.push_back((y[j] - y[i]) / (x[j] - x[i]));
  return median(std::move(slopes));
}

}  // namespace gradus::speed
