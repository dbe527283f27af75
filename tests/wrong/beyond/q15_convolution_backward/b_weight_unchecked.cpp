// Part: b
// Hint: This input is not legal
#include "convolution_backward.hpp"

// Looks at nothing.
beyond_q15::Recipe beyond_q15::weight_recipe(arma::uword n, const Layer& layer) {
  const auto [k, s, p, d] = layer;
  return {0, p, p, false, d, s, k + 0 * n};
}
