// Part: b
// Hint: the fewest weights for each input that it adds
#include "receptive_field.hpp"

// Always 3x3, with one 2x2 for what is left.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_min_weights(arma::uword R, arma::uword kmax,
                                                                bool odd_only) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  if (odd_only && (R % 2 == 0 || (kmax == 2 && R > 1))) throw std::invalid_argument("odd");
  if (kmax == 2) return std::vector<Layer>(R - 1, Layer{2, 1, 0, 1});
  std::vector<Layer> layers((R - 1) / 2, Layer{3, 1, 0, 1});
  if (R % 2 == 0) layers.push_back({2, 1, 0, 1});
  return layers;
}
