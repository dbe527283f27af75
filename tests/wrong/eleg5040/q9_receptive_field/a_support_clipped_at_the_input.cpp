// Part: a
// Hint: Padding is no neuron, in any layer
#include <algorithm>

#include "receptive_field.hpp"

// What lies beyond a hidden layer is read as if it were there.
arma::uvec eleg5040_q9::exact_support(const std::vector<Layer>& layers, std::int64_t t,
                                      std::int64_t n) {
  if (n <= 0) throw std::invalid_argument("n");
  std::vector<std::int64_t> sizes{n};
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    const auto room = sizes.back() + std::int64_t(2 * l.pad) - std::int64_t(l.dil * (l.k - 1)) - 1;
    if (room < 0) throw std::invalid_argument("the kernel exceeds its input");
    sizes.push_back(room / std::int64_t(l.stride) + 1);
  }
  if (t < 0 || t >= sizes.back()) throw std::invalid_argument("t");
  std::vector<std::int64_t> seen{t};
  for (auto l = layers.rbegin(); l != layers.rend(); ++l) {
    std::vector<std::int64_t> below;
    for (const std::int64_t i : seen)
      for (arma::uword q = 0; q < l->k; ++q)
        below.push_back(i * std::int64_t(l->stride) - std::int64_t(l->pad) +
                        std::int64_t(q * l->dil));
    std::sort(below.begin(), below.end());
    below.erase(std::unique(below.begin(), below.end()), below.end());
    seen = below;
  }
  std::erase_if(seen, [&](std::int64_t i) { return i < 0 || i >= n; });
  return arma::conv_to<arma::uvec>::from(seen);
}
