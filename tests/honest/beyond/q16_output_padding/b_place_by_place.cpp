#include "output_padding.hpp"

// Each place asks which entries reach it.
arma::uvec beyond_q16::times_painted(arma::uword h, const Layer& layer, arma::uword q) {
  const auto [k, s, p, d] = layer;
  arma::uvec times(transposed_size(h, layer, q));
  for (arma::uword r = 0; r < times.n_elem; ++r)
    for (arma::uword u = 0; u < k && u * d <= r + p; ++u) {
      const arma::uword from = r + p - u * d;
      if (from % s == 0 && from / s < h) ++times(r);
    }
  return times;
}

// Euclid by hand.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  arma::uword a = s, b = d;
  while (b > 0) {
    const arma::uword rest = a % b;
    a = b;
    b = rest;
  }
  const arma::uword orbit = s / a;  // rests by s that the taps can leave
  const arma::uword full = k / orbit, more = k % orbit;
  return {orbit < s ? 0 : full, more > 0 ? full + 1 : full};
}
