// Part: b
// Hint: This input is not legal
#include "convolution_backward.hpp"

// Forgets the window that does not fit.
beyond_q15::Recipe beyond_q15::signal_recipe(arma::uword n, const Layer& layer) {
  if (n * layer.k * layer.s * layer.d == 0 || layer.p > layer.d * (layer.k - 1))
    throw std::invalid_argument("layer");
  const arma::uword h = (n + 2 * layer.p - layer.d * (layer.k - 1) - 1) / layer.s + 1;
  const auto [k, s, p, d] = layer;
  return {s - 1, d * (k - 1) - p, n - 1 + p - s * (h - 1), true, 1, d, n};
}
