// Part: c
// Hint: its own stride does not matter
#include "stack_geometry.hpp"

// A layer's own stride spreads its taps.
arma::vec beyond_q20::path_counts(const std::vector<Layer>& layers) {
  arma::vec paths{1};
  std::int64_t step = 1;
  for (const auto& [k, s, p, d] : layers) {
    if (k < 1 || s < 1 || p < 0 || d < 1) throw std::invalid_argument("layer");
    const auto apart = static_cast<arma::uword>(d * step * s);
    arma::vec sum(paths.n_elem + static_cast<arma::uword>(k - 1) * apart);
    for (arma::uword q = 0; q < static_cast<arma::uword>(k); ++q)
      for (arma::uword i = 0; i < paths.n_elem; ++i) sum(q * apart + i) += paths(i);
    paths = sum;
    step *= s;
  }
  return paths;
}
