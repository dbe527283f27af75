#include "stack_geometry.hpp"

// Both borders of the whole outputs by bisection.
beyond_q20::Geometry beyond_q20::geometry(const std::vector<Layer>& layers, std::int64_t n) {
  if (n <= 0) throw std::invalid_argument("n");
  Geometry g{1, 1, n, 0, 0};
  std::int64_t padding = 0;
  for (const auto& [k, stride, pad, dil] : layers) {
    if (k <= 0 || stride <= 0 || dil <= 0 || pad < 0) throw std::invalid_argument("layer");
    if (dil * (k - 1) >= g.outputs + 2 * pad) throw std::invalid_argument("kernel");
    g.outputs = (g.outputs + 2 * pad - dil * (k - 1) + stride - 1) / stride;
    padding += pad * g.stride;
    g.size += dil * (k - 1) * g.stride;
    g.stride *= stride;
  }
  // The number of outputs t of which t stride < limit.
  const auto below = [&](std::int64_t limit) {
    std::int64_t low = 0, high = g.outputs;
    while (low < high) {
      const std::int64_t middle = low + (high - low) / 2;
      if (middle * g.stride < limit)
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  };
  const std::int64_t begin = below(padding), end = below(n - g.size + padding + 1);
  if (end > begin) {
    g.first_whole = begin;
    g.whole = end - begin;
  }
  return g;
}
