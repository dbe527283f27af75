#include "receptive_field.hpp"

#include <algorithm>

namespace eleg5040_q9 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

void require_positive(const Layer& layer) {
  require(layer.k > 0 && layer.stride > 0 && layer.dil > 0, "k, stride and dil must be positive");
}

}  // namespace

// Two neighbours of a layer lie `jump` inputs apart. Its kernel has k - 1 gaps of dil neurons each,
// its padding begins pad neurons early; its stride moves the neighbours of the *next* layer apart.
Field receptive_field(const std::vector<Layer>& layers) {
  Field f{.size = 1, .jump = 1, .first = 0};
  for (const Layer& layer : layers) {
    require_positive(layer);
    f.first -= static_cast<std::int64_t>(layer.pad) * f.jump;
    f.size += static_cast<std::int64_t>(layer.dil * (layer.k - 1)) * f.jump;
    f.jump *= static_cast<std::int64_t>(layer.stride);
  }
  return f;
}

// From the last layer to the input: which neurons of the layer below are read? As a set in each
// layer, for the number of paths is exponential in the depth. Places beyond the ends of a layer are
// left out there, since padding reads nothing.
arma::uvec exact_support(const std::vector<Layer>& layers, std::int64_t t, std::int64_t n) {
  require(n > 0, "n must be positive");
  std::vector<std::int64_t> sizes{n};
  for (const Layer& layer : layers) {
    require_positive(layer);
    const auto padded = sizes.back() + 2 * static_cast<std::int64_t>(layer.pad);
    const auto width = static_cast<std::int64_t>(layer.dil * (layer.k - 1)) + 1;
    require(width <= padded, "a kernel exceeds its padded input");
    sizes.push_back((padded - width) / static_cast<std::int64_t>(layer.stride) + 1);
  }
  require(t >= 0 && t < sizes.back(), "the last layer has no neuron t");

  std::vector<std::int64_t> seen{t};
  for (std::size_t l = layers.size(); l-- > 0;) {
    std::vector<std::int64_t> below;
    for (const std::int64_t neuron : seen)
      for (arma::uword q = 0; q < layers[l].k; ++q) {
        const std::int64_t place = neuron * static_cast<std::int64_t>(layers[l].stride) -
                                   static_cast<std::int64_t>(layers[l].pad) +
                                   static_cast<std::int64_t>(q * layers[l].dil);
        if (place >= 0 && place < sizes[l]) below.push_back(place);
      }
    std::sort(below.begin(), below.end());
    below.erase(std::unique(below.begin(), below.end()), below.end());
    seen = std::move(below);
  }
  return arma::conv_to<arma::uvec>::from(seen);
}

namespace {

Layer plain(arma::uword k, arma::uword stride = 1) { return {k, stride, 0, 1}; }

// What the layers must add to the field of size 1 that is there before them.
arma::uword growth(arma::uword R, arma::uword kmax) {
  require(R > 0 && kmax > 0, "R and kmax must be positive");
  require(kmax > 1 || R == 1, "kernels of width 1 do not widen the field");
  return R - 1;
}

}  // namespace

// Each layer adds k - 1 <= kmax - 1. The sum of squares is least when the layers share evenly.
std::vector<Layer> design_stride1(arma::uword R, arma::uword kmax) {
  const arma::uword g = growth(R, kmax);
  if (g == 0) return {};
  const arma::uword depth = (g + kmax - 2) / (kmax - 1);
  std::vector<Layer> layers;
  for (arma::uword l = 0; l < depth; ++l) layers.push_back(plain(1 + g / depth + (l < g % depth)));
  return layers;
}

// Weights for each added input: k^2 / (k - 1) = 4, 4.5, 5.33, ... for k = 2, 3, 4, ...
std::vector<Layer> design_min_weights(arma::uword R, arma::uword kmax, bool odd_only) {
  const arma::uword g = growth(R, kmax);
  if (!odd_only) return std::vector<Layer>(g, plain(2));
  require(g % 2 == 0, "odd kernels add an even number of inputs");
  require(g == 0 || kmax >= 3, "there is no odd kernel between 2 and kmax");
  return std::vector<Layer>(g / 2, plain(3));
}

// With stride 2 everywhere layer l = 0, 1, ... adds (k - 1) 2^l: the k - 1 are digits of R - 1 in
// base 2, only that they may go up to kmax - 1. From the highest place down, as much as is possible
// in each; what then is left always fits into the places below.
std::vector<Layer> design_strided(arma::uword R, arma::uword kmax, arma::uword max_depth) {
  arma::uword left = growth(R, kmax), depth = 0;
  for (arma::uword most = 0; most < left; ++depth) most = 2 * most + kmax - 1;
  require(depth <= max_depth, "max_depth layers cannot reach that far");
  std::vector<Layer> layers(depth);
  for (arma::uword l = depth; l-- > 0;) {
    const arma::uword digit = std::min(kmax - 1, left >> l);
    layers[l] = plain(1 + digit, 2);
    left -= digit << l;
  }
  return layers;
}

}  // namespace eleg5040_q9
