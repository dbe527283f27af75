// Part: b
// Hint: R = 12 needs an even kernel
#include "receptive_field.hpp"

// Odd kernels have a middle; even sizes are declared impossible.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_stride1(arma::uword R, arma::uword kmax) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  if (R % 2 == 0) throw std::invalid_argument("R must be odd");
  const arma::uword largest = kmax - (kmax + 1) % 2;
  std::vector<Layer> layers;
  for (arma::uword left = R - 1; left > 0;) {
    const arma::uword step = std::min(left, std::max(largest, arma::uword{3}) - 1);
    layers.push_back({1 + step, 1, 0, 1});
    left -= step;
  }
  return layers;
}
