#include "stack_geometry.hpp"

// Each layer with a running sum: one count comes, one goes. Whole numbers, so nothing is lost.
arma::vec beyond_q20::path_counts(const std::vector<Layer>& layers) {
  std::vector<std::uint64_t> paths{1};
  std::size_t step = 1;
  for (const Layer& layer : layers) {
    if (layer.k <= 0 || layer.stride <= 0 || layer.pad < 0 || layer.dil <= 0)
      throw std::invalid_argument("layer");
    const std::size_t apart = static_cast<std::size_t>(layer.dil) * step;
    const std::size_t width = apart * static_cast<std::size_t>(layer.k), n = paths.size();
    std::vector<std::uint64_t> sum(n + width - apart);
    for (std::size_t i = 0; i < sum.size(); ++i) {
      sum[i] = i < n ? paths[i] : 0;
      if (i >= apart) sum[i] += sum[i - apart];
      if (i >= width && i - width < n) sum[i] -= paths[i - width];
    }
    paths = sum;
    step *= static_cast<std::size_t>(layer.stride);
  }
  return arma::conv_to<arma::vec>::from(paths);
}
