#include <set>

#include "receptive_field.hpp"

// The ends of the field of neuron 0 and of neuron 1, carried from the output to the input.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  std::int64_t first = 0, last = 0, next = 1;
  for (auto l = layers.rbegin(); l != layers.rend(); ++l) {
    if (l->k == 0 || l->stride == 0 || l->dil == 0) throw std::invalid_argument("zero");
    const auto s = std::int64_t(l->stride), p = std::int64_t(l->pad);
    first = first * s - p;
    next = next * s - p;
    last = last * s - p + std::int64_t(l->dil) * (std::int64_t(l->k) - 1);
  }
  return {last - first + 1, next - first, first};
}

// From the input upwards: every input lights up the neurons that see it.
arma::uvec eleg5040_q9::exact_support(const std::vector<Layer>& layers, std::int64_t t,
                                      std::int64_t n) {
  if (n < 1) throw std::invalid_argument("n");
  std::vector<std::set<arma::uword>> sees;
  for (std::int64_t i = 0; i < n; ++i) sees.push_back({static_cast<arma::uword>(i)});
  for (const Layer& l : layers) {
    if (l.k == 0 || l.stride == 0 || l.dil == 0) throw std::invalid_argument("zero");
    const auto m = std::int64_t(sees.size()), p = std::int64_t(l.pad);
    const auto span = std::int64_t(l.dil * (l.k - 1));
    if (span + 1 > m + 2 * p) throw std::invalid_argument("too wide");
    std::vector<std::set<arma::uword>> above;
    for (std::int64_t start = -p; start + span < m + p; start += std::int64_t(l.stride)) {
      std::set<arma::uword> all;
      for (std::int64_t i = start; i <= start + span; i += std::int64_t(l.dil))
        if (i >= 0 && i < m) all.insert(sees[i].begin(), sees[i].end());
      above.push_back(all);
    }
    sees = above;
  }
  if (t < 0 || t >= std::int64_t(sees.size())) throw std::invalid_argument("t");
  arma::uvec support(sees[t].size());
  std::copy(sees[t].begin(), sees[t].end(), support.begin());
  return support;
}
