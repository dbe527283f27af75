#include "bench/report/measurement.hpp"

#include <algorithm>
#include <cmath>

#include "speed/statistics.hpp"

namespace nn::bench {

double share_of_peak(const Measurement& m, const std::vector<Peak>& peaks) {
  for (const Peak& p : peaks)
    if (p.threads == m.threads) return m.rate() / (m.flops > 0 ? p.flops : p.bandwidth);
  return 0;
}

Summary summary_of(const std::vector<Measurement>& measurements) {
  Summary s;
  double sum = 0;
  for (const Measurement& m : measurements) {
    s.wrong += !m.wrong.empty();
    if (!m.wrong.empty() || !m.ratio()) continue;
    const double r = *m.ratio();
    sum += std::log(r);
    s.least = s.rows == 0 ? r : std::min(s.least, r);
    ++s.rows;
    s.below += r < 1;
  }
  if (s.rows > 0) s.geometric_mean = std::exp(sum / s.rows);
  return s;
}

Centre centre_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto quantile = [&](double q) {  // linear between the order statistics
    const double at = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, values.size() - 1);
    return values[below] + (at - static_cast<double>(below)) * (values[above] - values[below]);
  };
  const double median = gradus::speed::median(values);
  return {median, (quantile(0.75) - quantile(0.25)) / 2 / median};
}

}  // namespace nn::bench
