// Part: b
// Hint: Each layer adds kmax - 1
#include "receptive_field.hpp"

// R / kmax layers, as evenly as kmax allows.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_stride1(arma::uword R, arma::uword kmax) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  std::vector<Layer> layers;
  if (R == 1) return layers;
  const arma::uword depth = (R + kmax - 1) / kmax;
  for (arma::uword l = 0; l < depth; ++l) {
    const arma::uword k = 1 + (R - 1) / depth + (l < (R - 1) % depth);
    layers.push_back({std::min(k, kmax), 1, 0, 1});
  }
  return layers;
}
