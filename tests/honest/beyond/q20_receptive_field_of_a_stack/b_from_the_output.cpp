#include <algorithm>

#include "stack_geometry.hpp"

// From the last layer to the input: the ends of the field of neuron 0, and of neuron 1. The outputs
// that are whole by the ends of the first field, too.
beyond_q20::Geometry beyond_q20::geometry(const std::vector<Layer>& layers, std::int64_t n) {
  if (n < 1) throw std::invalid_argument("n");
  std::int64_t m = n;
  for (const Layer& layer : layers) {
    if (std::min({layer.k, layer.stride, layer.dil}) < 1 || layer.pad < 0)
      throw std::invalid_argument("layer");
    const std::int64_t last = m + 2 * layer.pad - layer.dil * (layer.k - 1) - 1;
    if (last < 0) throw std::invalid_argument("kernel");
    m = last / layer.stride + 1;
  }
  std::int64_t low = 0, high = 0, next = 1;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    low = low * layer->stride - layer->pad;
    next = next * layer->stride - layer->pad;
    high = high * layer->stride - layer->pad + layer->dil * (layer->k - 1);
  }
  const std::int64_t step = next - low;
  std::int64_t before = -low / step, end = -1;  // low <= 0
  if (low + before * step < 0) ++before;
  if (high < n) end = (n - 1 - high) / step;
  const bool any = end >= before;
  return {high - low + 1, step, m, any ? before : 0, any ? end - before + 1 : 0};
}
