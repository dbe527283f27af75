#include "output_padding.hpp"

// Stamps of ones, convolved with a comb.
arma::uvec beyond_q16::times_painted(arma::uword h, const Layer& layer, arma::uword q) {
  const arma::uword H = transposed_size(h, layer, q);
  arma::vec comb((h - 1) * layer.s + 1), stamp(layer.d * (layer.k - 1) + 1);
  for (arma::uword i = 0; i < h; ++i) comb(i * layer.s) = 1;
  for (arma::uword u = 0; u < layer.k; ++u) stamp(u * layer.d) = 1;
  const arma::vec all = arma::join_cols(arma::conv(comb, stamp), arma::zeros(layer.s));
  const arma::vec kept = all.subvec(layer.p, layer.p + H - 1);
  return arma::conv_to<arma::uvec>::from(arma::round(kept));
}

// With a divisor in common, divide it out: then there are the places of a smaller layer, and holes.
beyond_q16::Coverage beyond_q16::coverage(arma::uword k, arma::uword s, arma::uword d) {
  if (k == 0 || s == 0 || d == 0) throw std::invalid_argument("zero");
  arma::uword a = std::max(s, d), b = std::min(s, d);
  while (a % b != 0) std::swap(a %= b, b);
  if (b > 1) return {0, coverage(k, s / b, d / b).most};
  return {k / s, k / s + (k % s == 0 ? 0 : 1)};
}
