#include "receptive_field.hpp"

namespace {

using eleg5040_q9::Layer;

// Whether growth g is possible in `depth` layers, and then with which.
bool build(arma::uword g, arma::uword kmax, arma::uword depth, std::vector<Layer>& layers) {
  if (g == 0) return true;
  if (depth == 0) return false;
  // Two neighbouring digits of the right parity are enough: the largest leaves the least.
  for (arma::uword digit = std::min(kmax - 1, g) + 1; digit-- > 0;)
    if ((g - digit) % 2 == 0) {
      layers.push_back({digit + 1, 2, 0, 1});
      if (build((g - digit) / 2, kmax, depth - 1, layers)) return true;
      layers.pop_back();
      return false;
    }
  return false;
}

}  // namespace

// Round kernels up or down, the small ones first.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_stride1(arma::uword R, arma::uword kmax) {
  if (R < 1 || kmax < 1) throw std::invalid_argument("R and kmax must be positive");
  if (R == 1) return {};
  if (kmax == 1) throw std::invalid_argument("kmax");
  arma::uword depth = 1;
  while (depth * (kmax - 1) < R - 1) ++depth;
  const arma::uword small = (R - 1) / depth, larger = (R - 1) - small * depth;
  std::vector<Layer> layers(depth - larger, Layer{small + 1, 1, 0, 1});
  layers.insert(layers.end(), larger, Layer{small + 2, 1, 0, 1});
  return layers;
}

std::vector<eleg5040_q9::Layer> eleg5040_q9::design_min_weights(arma::uword R, arma::uword kmax,
                                                                bool odd_only) {
  if (R < 1 || kmax < 1) throw std::invalid_argument("R and kmax must be positive");
  const arma::uword k = odd_only ? 3 : 2;
  if (R > 1 && (k > kmax || (R - 1) % (k - 1) != 0)) throw std::invalid_argument("no such stack");
  std::vector<Layer> layers;
  for (arma::uword size = 1; size < R; size += k - 1) layers.push_back({k, 1, 0, 1});
  return layers;
}

std::vector<eleg5040_q9::Layer> eleg5040_q9::design_strided(arma::uword R, arma::uword kmax,
                                                            arma::uword max_depth) {
  if (R < 1 || kmax < 1) throw std::invalid_argument("R and kmax must be positive");
  std::vector<Layer> layers;
  if (!build(R - 1, kmax, std::min(max_depth, arma::uword{64}), layers))
    throw std::invalid_argument("no such stack");
  return layers;
}
