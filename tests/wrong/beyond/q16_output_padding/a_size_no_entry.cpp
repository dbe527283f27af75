// Part: a
// Hint: arma::uword has no numbers below 0
#include "output_padding.hpp"

// An output of no entry is fine.
arma::uword beyond_q16::transposed_size(arma::uword h, const Layer& layer, arma::uword q) {
  if (h == 0 || layer.k == 0 || layer.d == 0 || q >= layer.s) throw std::invalid_argument("zero");
  const auto [k, s, p, d] = layer;
  const arma::uword uncut = (h - 1) * s + d * (k - 1) + 1 + q;
  if (uncut < 2 * p) throw std::invalid_argument("nothing is left");
  return uncut - 2 * p;
}
