#include "stack_geometry.hpp"

// From the last layer down: places above are stretched by the stride, then blurred by the taps.
double beyond_q20::spread(const std::vector<Layer>& layers) {
  double variance = 0;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    if (layer->k < 1 || layer->stride < 1 || layer->pad < 0 || layer->dil < 1)
      throw std::invalid_argument("layer");
    variance *= static_cast<double>(layer->stride * layer->stride);
    double mean = 0, square = 0;
    for (std::int64_t q = 0; q < layer->k; ++q) {
      const double at = static_cast<double>(q * layer->dil);
      mean += at / static_cast<double>(layer->k);
      square += at * at / static_cast<double>(layer->k);
    }
    variance += square - mean * mean;
  }
  return std::sqrt(variance);
}
