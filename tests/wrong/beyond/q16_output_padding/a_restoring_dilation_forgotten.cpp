// Part: a
// Hint: k taps have k - 1 gaps
#include "output_padding.hpp"

// The window is k wide.
arma::uword beyond_q16::restoring_padding(arma::uword n, const Layer& layer) {
  const auto [k, s, p, d] = layer;
  if (n == 0 || k == 0 || s == 0 || d == 0 || d * (k - 1) + 1 > n + 2 * p)
    throw std::invalid_argument("layer");
  return (n + 2 * p - k) % s;
}
