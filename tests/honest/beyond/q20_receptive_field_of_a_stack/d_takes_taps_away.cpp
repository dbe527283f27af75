#include <algorithm>

#include "stack_geometry.hpp"

std::vector<beyond_q20::Layer> beyond_q20::design(std::int64_t n, std::int64_t R,
                                                  std::int64_t outputs, std::int64_t kmax) {
  if (n < 1 || R < 1 || outputs < 1 || kmax < 1) throw std::invalid_argument("not positive");
  if (R > n) throw std::invalid_argument("R exceeds n");
  if (R > 1 && kmax == 1) throw std::invalid_argument("kmax");
  std::int64_t strides = 0;
  while ((n - R) / (std::int64_t{1} << strides) + 1 > outputs) ++strides;
  if ((n - R) / (std::int64_t{1} << strides) + 1 < outputs) throw std::invalid_argument("outputs");
  if (outputs == 1) {
    std::int64_t reach = 1, depth = 0;
    for (; reach < R; ++depth) reach += (kmax - 1) << depth;
    strides = std::max(strides, depth);
  }
  std::int64_t reach = 1, depth = 0;
  for (; depth < strides || reach < R; ++depth) reach += (kmax - 1) << std::min(depth, strides);
  // All kernels full; then taps are taken away, where they count most first.
  std::vector<Layer> layers;
  std::int64_t left = reach - R;
  for (std::int64_t l = depth; l-- > 0;) {
    const std::int64_t step = std::int64_t{1} << std::min(l, strides);
    const std::int64_t taps = std::min(kmax - 1, left / step);
    layers.insert(layers.begin(), Layer{kmax - taps, l < strides ? 2 : 1, 0, 1});
    left -= taps * step;
  }
  return layers;
}
