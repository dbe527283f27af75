// Part: d
// Hint: where should the strides stand
#include <algorithm>

#include "stack_geometry.hpp"

// Widens the field first, with stride 1, and strides at the end.
std::vector<beyond_q20::Layer> beyond_q20::design(std::int64_t n, std::int64_t R,
                                                  std::int64_t outputs, std::int64_t kmax) {
  if (n < 1 || R < 1 || outputs < 1 || kmax < 1) throw std::invalid_argument("not positive");
  if (R > n) throw std::invalid_argument("R exceeds n");
  if (R > 1 && kmax == 1) throw std::invalid_argument("kmax");
  std::int64_t strides = 0;
  while ((n - R) / (std::int64_t{1} << strides) + 1 > outputs) ++strides;
  if ((n - R) / (std::int64_t{1} << strides) + 1 < outputs) throw std::invalid_argument("outputs");
  std::vector<Layer> layers;
  for (std::int64_t left = R - 1; left > 0; left -= kmax - 1)
    layers.push_back({std::min(kmax - 1, left) + 1, 1, 0, 1});
  for (; strides > 0; --strides) layers.push_back({1, 2, 0, 1});
  return layers;
}
