// Part: a
// Hint: arma::uword has no numbers below 0
#include "output_padding.hpp"

// Does not see that the window is too wide.
arma::uword beyond_q16::restoring_padding(arma::uword n, const Layer& layer) {
  const auto [k, s, p, d] = layer;
  if (n == 0 || k == 0 || s == 0 || d == 0) throw std::invalid_argument("layer");
  return (n + 2 * p - d * (k - 1) - 1) % s;
}
