// Part: b
// Hint: the output padding included
#include "output_padding.hpp"

// As long as without output padding.
arma::uvec beyond_q16::times_painted(arma::uword h, const Layer& layer, arma::uword q) {
  const arma::uword H = transposed_size(h, layer, q);
  const auto [k, s, p, d] = layer;
  arma::uvec times(H - q);
  for (arma::uword i = 0; i < h; ++i)
    for (arma::uword u = 0; u < k; ++u)
      if (const arma::uword r = i * s + u * d - p; r < times.n_elem) ++times(r);
  return times;
}
