#include "bench/report/compare.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace nn::bench {

std::string first_difference(const std::vector<Result>& got, const std::vector<Result>& expected,
                             const std::vector<std::vector<float>>& magnitudes, double tolerance) {
  if (got.size() != expected.size())
    return "there are " + std::to_string(got.size()) + " results, and must be " + std::to_string(expected.size());
  for (std::size_t t = 0; t < got.size(); ++t) {
    const std::vector<float>&a = got[t].values, &b = expected[t].values;
    if (a.size() != b.size())
      return got[t].name + " has " + std::to_string(a.size()) + " entries, and must have " + std::to_string(b.size());
    const bool has_magnitudes = t < magnitudes.size() && magnitudes[t].size() == b.size();
    float largest = 0;
    for (const float y : b) largest = std::max(largest, std::abs(y));
    for (std::size_t i = 0; i < a.size(); ++i) {
      const double magnitude = has_magnitudes ? magnitudes[t][i] : largest;
      const double bound = tolerance * static_cast<double>(std::numeric_limits<float>::epsilon()) * magnitude;
      if (std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])) <= bound) continue;
      char text[160];
      std::snprintf(text, sizeof text, "%s, entry %zu: %.9g, and must be %.9g (within %.2g)", got[t].name.c_str(), i,
                    static_cast<double>(a[i]), static_cast<double>(b[i]), bound);
      return text;
    }
  }
  return "";
}

}  // namespace nn::bench
