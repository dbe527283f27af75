// Part: a
// Hint: k taps have k - 1 gaps
#include "output_padding.hpp"

// k wide.
arma::uword beyond_q16::transposed_size(arma::uword h, const Layer& layer, arma::uword q) {
  if (h == 0 || layer.k == 0 || layer.d == 0 || q >= layer.s) throw std::invalid_argument("zero");
  const auto [k, s, p, d] = layer;
  return (h - 1) * s + k + q + d * 0 - 2 * p;
}
