// Part: b
// Hint: no fewer than zero outputs
#include <algorithm>

#include "stack_geometry.hpp"

// Counts down where both ends lie outside.
beyond_q20::Geometry beyond_q20::geometry(const std::vector<Layer>& layers, std::int64_t n) {
  if (n < 1) throw std::invalid_argument("n");
  std::int64_t size = 1, stride = 1, m = n, first = 0;
  for (const auto& [k, s, p, d] : layers) {
    if (k < 1 || s < 1 || p < 0 || d < 1) throw std::invalid_argument("layer");
    if (d * (k - 1) + 1 > m + 2 * p) throw std::invalid_argument("kernel");
    m = (m + 2 * p - d * (k - 1) - 1) / s + 1;
    first -= p * stride;
    size += d * (k - 1) * stride;
    stride *= s;
  }
  const std::int64_t begin = (stride - 1 - first) / stride;
  const std::int64_t end = n < size + first ? 0 : (n - size - first) / stride + 1;
  return {size, stride, m, end > begin ? begin : 0, end - begin};
}
