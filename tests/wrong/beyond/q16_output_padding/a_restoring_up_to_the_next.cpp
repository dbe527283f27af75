// Part: a
// Hint: how much is missing until the next output
#include "output_padding.hpp"

// What is missing until the next window.
arma::uword beyond_q16::restoring_padding(arma::uword n, const Layer& layer) {
  const auto [k, s, p, d] = layer;
  if (n == 0 || k == 0 || s == 0 || d == 0 || d * (k - 1) + 1 > n + 2 * p)
    throw std::invalid_argument("layer");
  return (s - (n + 2 * p - d * (k - 1) - 1) % s) % s;
}
