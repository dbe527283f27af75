// Part: b
// Hint: without layers it is 1
#include "receptive_field.hpp"

// Right stacks, however few layers are allowed.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_strided(arma::uword R, arma::uword kmax,
                                                            arma::uword) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  arma::uword left = R - 1, depth = 0;
  for (arma::uword most = 0; most < left; ++depth) most = 2 * most + kmax - 1;
  std::vector<Layer> layers(depth);
  for (arma::uword l = depth; l-- > 0;) {
    const arma::uword digit = std::min(kmax - 1, left >> l);
    layers[l] = {1 + digit, 2, 0, 1};
    left -= digit << l;
  }
  return layers;
}
