// Part: b
// Hint: This input is not legal
#include "output_padding.hpp"

// Allows any output padding.
arma::uvec beyond_q16::times_painted(arma::uword h, const Layer& layer, arma::uword q) {
  if (h * layer.k * layer.s * layer.d == 0) throw std::invalid_argument("zero");
  const arma::uword uncut = (h - 1) * layer.s + layer.d * (layer.k - 1) + 1 + q;
  if (uncut <= 2 * layer.p) throw std::invalid_argument("nothing is left");
  const arma::uword H = uncut - 2 * layer.p;
  const auto [k, s, p, d] = layer;
  arma::uvec times(H);
  for (arma::uword i = 0; i < h; ++i)
    for (arma::uword u = 0; u < k; ++u)
      if (const arma::uword r = i * s + u * d - p; r < times.n_elem) ++times(r);
  return times;
}
