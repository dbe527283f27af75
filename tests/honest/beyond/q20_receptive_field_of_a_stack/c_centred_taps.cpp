#include <algorithm>

#include "stack_geometry.hpp"

// The taps of each layer, seen from their centre; hypot adds the squares.
double beyond_q20::spread(const std::vector<Layer>& layers) {
  for (const Layer& layer : layers)
    if (std::min({layer.k, layer.stride, layer.dil, layer.pad + 1}) < 1)
      throw std::invalid_argument("layer");
  double total = 0, step = 1;
  for (const Layer& layer : layers) {
    const arma::vec taps = arma::linspace(-0.5, 0.5, static_cast<arma::uword>(layer.k)) *
                           static_cast<double>(layer.dil * (layer.k - 1)) * step;
    if (layer.k > 1) total = std::hypot(total, arma::stddev(taps, 1));
    step *= static_cast<double>(layer.stride);
  }
  return total;
}
