// Part: c
// Hint: its own stride does not matter
#include "stack_geometry.hpp"

// A layer's own stride spreads its taps.
double beyond_q20::spread(const std::vector<Layer>& layers) {
  double variance = 0, step = 1;
  for (const Layer& layer : layers) {
    if (layer.k < 1 || layer.stride < 1 || layer.pad < 0 || layer.dil < 1)
      throw std::invalid_argument("layer");
    const double apart = static_cast<double>(layer.dil * layer.stride) * step,
                 k = static_cast<double>(layer.k);
    variance += apart * apart * (k * k - 1) / 12;
    step *= static_cast<double>(layer.stride);
  }
  return std::sqrt(variance);
}
