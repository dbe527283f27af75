// Part: a
// Hint: keep each neuron of a layer once
#include <algorithm>

#include "receptive_field.hpp"

// Right, but the paths of all layers are walked one by one.
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
  arma::uvec reached(static_cast<arma::uword>(n));
  const std::function<void(std::size_t, std::int64_t)> walk = [&](std::size_t l, std::int64_t i) {
    if (i < 0 || i >= sizes[l]) return;
    if (l == 0) {
      reached(static_cast<arma::uword>(i)) = 1;
      return;
    }
    const Layer& layer = layers[l - 1];
    for (arma::uword q = 0; q < layer.k; ++q)
      walk(l - 1,
           i * std::int64_t(layer.stride) - std::int64_t(layer.pad) + std::int64_t(q * layer.dil));
  };
  walk(layers.size(), t);
  return arma::find(reached);
}
