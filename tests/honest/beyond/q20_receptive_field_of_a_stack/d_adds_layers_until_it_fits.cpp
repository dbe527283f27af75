#include <algorithm>

#include "stack_geometry.hpp"

// One layer more each time, until the most that so many layers can see is enough. All kernels begin
// at width 1 and are widened, the last layers first.
std::vector<beyond_q20::Layer> beyond_q20::design(std::int64_t n, std::int64_t R,
                                                  std::int64_t outputs, std::int64_t kmax) {
  if (std::min({n, R, outputs, kmax}) < 1) throw std::invalid_argument("not positive");
  if (R > n || (kmax == 1 && R > 1)) throw std::invalid_argument("too large a field");
  for (std::size_t depth = 0;; ++depth) {
    for (std::size_t strides = std::min<std::size_t>(depth, 40) + 1; strides-- > 0;) {
      const std::int64_t J = std::int64_t{1} << strides;
      if ((n - R) / J + 1 != outputs) continue;
      std::vector<Layer> layers(depth, Layer{1, 1, 0, 1});
      for (std::size_t l = 0; l < strides; ++l) layers[l].stride = 2;
      std::int64_t missing = R - 1;
      for (std::size_t l = depth; l-- > 0;) {
        const std::int64_t step = std::int64_t{1} << std::min(l, strides);
        while (layers[l].k < kmax && missing >= step) {
          ++layers[l].k;
          missing -= step;
        }
      }
      if (missing == 0) return layers;
    }
    if (depth > static_cast<std::size_t>(n) + 1) throw std::invalid_argument("there is none");
  }
}
