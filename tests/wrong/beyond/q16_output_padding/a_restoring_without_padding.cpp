// Part: a
// Hint: There is padding at both borders
#include "output_padding.hpp"

// No zeros.
arma::uword beyond_q16::restoring_padding(arma::uword n, const Layer& layer) {
  const auto [k, s, p, d] = layer;
  if (n == 0 || k == 0 || s == 0 || d == 0 || d * (k - 1) + 1 > n + 2 * p)
    throw std::invalid_argument("layer");
  return (n + s * d * k - d * (k - 1) - 1) % s;
}
