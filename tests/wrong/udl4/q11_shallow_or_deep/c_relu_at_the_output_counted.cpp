// Part: c
// Hint: The output is linear.
#include "shallow_or_deep.hpp"

// Every unit with a bias gets a ReLU.
udl4_q11::Cost udl4_q11::cost(const std::vector<arma::uword>& sizes) {
  if (sizes.size() < 2) throw std::invalid_argument("sizes");
  for (const arma::uword n : sizes)
    if (n == 0) throw std::invalid_argument("empty layer");
  Cost c{};
  for (std::size_t k = 0; k + 1 < sizes.size(); ++k) {
    c.multiplies += sizes[k + 1] * sizes[k];
    c.bias_adds += sizes[k + 1];
    c.peak_activations = std::max<std::uint64_t>(c.peak_activations, sizes[k] + sizes[k + 1]);
  }
  c.relus = c.bias_adds;
  c.sequential_layers = sizes.size() - 1;
  return c;
}
