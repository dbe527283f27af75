// Part: a
// Hint: k taps have k - 1 gaps
#include "output_padding.hpp"

// d k wide.
arma::uword beyond_q16::transposed_size(arma::uword h, const Layer& layer, arma::uword q) {
  if (h == 0 || layer.k == 0 || layer.d == 0 || q >= layer.s) throw std::invalid_argument("zero");
  const auto [k, s, p, d] = layer;
  if (static_cast<std::int64_t>((h - 1) * s + d * (k - 1) + 1 + q) <=
      static_cast<std::int64_t>(2 * p))
    throw std::invalid_argument("nothing is left");
  return (h - 1) * s + d * k + q - 2 * p;
}
