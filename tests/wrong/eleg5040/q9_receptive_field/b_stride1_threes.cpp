// Part: b
// Hint: Larger kernels need fewer layers
#include "receptive_field.hpp"

// 3x3 wherever possible.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_stride1(arma::uword R, arma::uword kmax) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  std::vector<Layer> layers;
  for (arma::uword left = R - 1; left > 0;) {
    const arma::uword step = std::min({left, kmax - 1, arma::uword{2}});
    layers.push_back({1 + step, 1, 0, 1});
    left -= step;
  }
  return layers;
}
