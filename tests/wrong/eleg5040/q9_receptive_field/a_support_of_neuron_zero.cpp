// Part: a
// Hint: This is what neuron 0 sees
#include "receptive_field.hpp"

// t is forgotten.
arma::uvec eleg5040_q9::exact_support(const std::vector<Layer>& layers, std::int64_t t,
                                      std::int64_t n) {
  if (n <= 0) throw std::invalid_argument("n");
  std::vector<std::int64_t> sizes{n};
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    const std::int64_t left =
        sizes.back() + 2 * std::int64_t(l.pad) - std::int64_t(l.dil * (l.k - 1));
    if (left < 1) throw std::invalid_argument("kernel");
    sizes.push_back((left - 1) / std::int64_t(l.stride) + 1);
  }
  if (t < 0 || t >= sizes.back()) throw std::invalid_argument("t");
  std::vector<bool> seen(1, true);
  for (std::size_t l = layers.size(); l-- > 0;) {
    std::vector<bool> below(sizes[l], false);
    for (std::size_t i = 0; i < seen.size(); ++i)
      for (std::uint64_t q = 0; q < layers[l].k && seen[i]; ++q) {
        const std::int64_t at =
            std::int64_t(i * layers[l].stride + q * layers[l].dil) - std::int64_t(layers[l].pad);
        if (at >= 0 && at < sizes[l]) below[at] = true;
      }
    seen = below;
  }
  std::vector<arma::uword> inputs;
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (seen[i]) inputs.push_back(i);
  return arma::uvec(inputs);
}
