// Part: d
// Hint: Kernels do not add up
#include <algorithm>

#include "stack_geometry.hpp"

// Shares R among the kernels, without strides.
std::vector<beyond_q20::Layer> beyond_q20::design(std::int64_t n, std::int64_t R,
                                                  std::int64_t outputs, std::int64_t kmax) {
  if (n < 1 || R < 1 || outputs < 1 || kmax < 1) throw std::invalid_argument("not positive");
  if (R > n) throw std::invalid_argument("R exceeds n");
  std::vector<Layer> layers;
  for (std::int64_t left = R; left > 0; left -= kmax)
    layers.push_back({std::min(kmax, left), 1, 0, 1});
  return layers;
}
