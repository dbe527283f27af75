// Part: b
// Hint: Without layers the size is 1 already
#include "receptive_field.hpp"

// As if the layers had to make R themselves.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_stride1(arma::uword R, arma::uword kmax) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  if (kmax == 1) return {};
  const arma::uword depth = (R + kmax - 2) / (kmax - 1);
  std::vector<Layer> layers;
  for (arma::uword l = 0; l < depth; ++l)
    layers.push_back({1 + R / depth + (l < R % depth), 1, 0, 1});
  return layers;
}
