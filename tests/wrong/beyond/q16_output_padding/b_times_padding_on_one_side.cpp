// Part: b
// Hint: p lie at the beginning, p at the end
#include "output_padding.hpp"

// Cuts 2 p places off at the beginning.
arma::uvec beyond_q16::times_painted(arma::uword h, const Layer& layer, arma::uword q) {
  const arma::uword H = transposed_size(h, layer, q);
  const auto [k, s, p, d] = layer;
  arma::uvec times(H);
  for (arma::uword i = 0; i < h; ++i)
    for (arma::uword u = 0; u < k; ++u)
      if (const arma::uword r = i * s + u * d - 2 * p; r < times.n_elem) ++times(r);
  return times;
}
