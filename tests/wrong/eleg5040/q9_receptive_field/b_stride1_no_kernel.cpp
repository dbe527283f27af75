// Part: b
// Hint: This input is not legal
#include "receptive_field.hpp"

// Kernels of width 1 for ever would not help; it gives up with an empty stack.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_stride1(arma::uword R, arma::uword kmax) {
  std::vector<Layer> layers;
  if (R <= 1 || kmax <= 1) return layers;
  const arma::uword depth = (R - 1 + kmax - 2) / (kmax - 1);
  for (arma::uword l = 0; l < depth; ++l)
    layers.push_back({1 + (R - 1) / depth + (l < (R - 1) % depth), 1, 0, 1});
  return layers;
}
