// Part: c
// Hint: do not walk each
#include "stack_geometry.hpp"

// Right, path by path.
arma::vec beyond_q20::path_counts(const std::vector<Layer>& layers) {
  std::vector<std::int64_t> apart;
  std::int64_t step = 1, size = 1;
  for (const auto& [k, s, p, d] : layers) {
    if (k < 1 || s < 1 || p < 0 || d < 1) throw std::invalid_argument("layer");
    apart.push_back(d * step);
    size += d * (k - 1) * step;
    step *= s;
  }
  arma::vec paths(static_cast<arma::uword>(size));
  const std::function<void(std::size_t, std::int64_t)> walk = [&](std::size_t l, std::int64_t at) {
    if (l == layers.size())
      paths(static_cast<arma::uword>(at)) += 1;
    else
      for (std::int64_t q = 0; q < layers[l].k; ++q) walk(l + 1, at + q * apart[l]);
  };
  walk(0, 0);
  return paths;
}
