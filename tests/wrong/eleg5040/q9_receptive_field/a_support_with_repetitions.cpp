// Part: a
// Hint: Each input once
#include <algorithm>

#include "receptive_field.hpp"

// Sorted, but one entry for each path.
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
  for (std::size_t l = layers.size(); l-- > 0;) {
    std::vector<std::int64_t> below;
    for (const std::int64_t i : seen)
      for (arma::uword q = 0; q < layers[l].k; ++q) {
        const auto place = i * std::int64_t(layers[l].stride) - std::int64_t(layers[l].pad) +
                           std::int64_t(q * layers[l].dil);
        if (place >= 0 && place < sizes[l]) below.push_back(place);
      }
    if (below.size() > 100000) throw std::length_error("too many paths");
    seen = below;
  }
  std::sort(seen.begin(), seen.end());
  return arma::conv_to<arma::uvec>::from(seen);
}
