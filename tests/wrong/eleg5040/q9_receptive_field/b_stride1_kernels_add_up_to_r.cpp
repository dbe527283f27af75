// Part: b
// Hint: two 7s see 13 inputs, not 14
#include "receptive_field.hpp"

// Kernels that sum up to R.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_stride1(arma::uword R, arma::uword kmax) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  std::vector<Layer> layers;
  if (R == 1) return layers;
  for (arma::uword left = R; left > 0;) {
    const arma::uword k = std::min(left, kmax);
    layers.push_back({k, 1, 0, 1});
    left -= k;
  }
  return layers;
}
