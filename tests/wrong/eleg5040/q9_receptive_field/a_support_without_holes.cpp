// Part: a
// Hint: There may be holes
#include <algorithm>

#include "receptive_field.hpp"

// The whole interval of the receptive field.
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
  const Field f = receptive_field(layers);
  std::vector<std::int64_t> seen;
  for (std::int64_t i = f.first + t * f.jump; i < f.first + t * f.jump + f.size; ++i)
    if (i >= 0 && i < n) seen.push_back(i);
  return arma::conv_to<arma::uvec>::from(seen);
}
