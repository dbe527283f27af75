// Part: b
// Hint: This input is not legal
#include "convolution_backward.hpp"

// Lets windows lie in the padding alone.
beyond_q15::Recipe beyond_q15::weight_recipe(arma::uword n, const Layer& layer) {
  if (n * layer.k * layer.s * layer.d == 0 || layer.d * (layer.k - 1) >= n + 2 * layer.p)
    throw std::invalid_argument("layer");
  const auto [k, s, p, d] = layer;
  return {0, p, p, false, d, s, k};
}
