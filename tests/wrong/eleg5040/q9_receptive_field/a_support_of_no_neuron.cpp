// Part: a
// Hint: This input is not legal
#include <set>

#include "receptive_field.hpp"

// Any t, and kernels of any width: who reads nothing sees nothing.
arma::uvec eleg5040_q9::exact_support(const std::vector<Layer>& layers, std::int64_t t,
                                      std::int64_t n) {
  std::vector<std::int64_t> sizes{n};
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    const auto room = sizes.back() + std::int64_t(2 * l.pad) - std::int64_t(l.dil * (l.k - 1)) - 1;
    sizes.push_back(room < 0 ? 0 : room / std::int64_t(l.stride) + 1);
  }
  std::set<std::int64_t> seen;
  if (t >= 0 && t < sizes.back()) seen.insert(t);
  for (std::size_t l = layers.size(); l-- > 0;) {
    std::set<std::int64_t> below;
    for (const std::int64_t i : seen)
      for (arma::uword q = 0; q < layers[l].k; ++q) {
        const auto place = i * std::int64_t(layers[l].stride) - std::int64_t(layers[l].pad) +
                           std::int64_t(q * layers[l].dil);
        if (place >= 0 && place < sizes[l]) below.insert(place);
      }
    seen = below;
  }
  return arma::conv_to<arma::uvec>::from(std::vector<std::int64_t>(seen.begin(), seen.end()));
}
