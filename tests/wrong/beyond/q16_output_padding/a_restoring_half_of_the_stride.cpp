// Part: a
// Hint: The floor has thrown a remainder away
#include "output_padding.hpp"

// The rule of thumb for windows of odd size.
arma::uword beyond_q16::restoring_padding(arma::uword n, const Layer& layer) {
  const auto [k, s, p, d] = layer;
  if (n == 0 || k == 0 || s == 0 || d == 0 || d * (k - 1) + 1 > n + 2 * p)
    throw std::invalid_argument("layer");
  return s - 1;
}
