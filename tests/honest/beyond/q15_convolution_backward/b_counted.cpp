#include "convolution_backward.hpp"

namespace {

arma::uword outputs(arma::uword n, const beyond_q15::Layer& l) {
  if (n * l.k * l.s * l.d == 0) throw std::invalid_argument("zero");
  const arma::uword reach = l.d * (l.k - 1);
  if (l.p > reach || reach >= n + 2 * l.p) throw std::invalid_argument("window");
  return (n + 2 * l.p - reach - 1) / l.s + 1;
}

}  // namespace

// Turns dy round where that makes no difference, and takes other numbers where none are asked for.
beyond_q15::Recipe beyond_q15::weight_recipe(arma::uword n, const Layer& layer) {
  const arma::uword h = outputs(n, layer);
  const bool one = h == 1;
  return {0, layer.p, layer.p, one, layer.d, one ? 1 : layer.s, layer.k};
}

// The place of the last entry that is asked for says how long z must be.
beyond_q15::Recipe beyond_q15::signal_recipe(arma::uword n, const Layer& layer) {
  const auto [k, s, p, d] = layer;
  const arma::uword h = outputs(n, layer);
  const arma::uword before = d * (k - 1) - p, last = (n - 1) + (k - 1) * d;
  arma::uword after = 0;
  while (before + (h - 1) * s + 1 + after <= last) ++after;
  return {h == 1 ? 7 : s - 1, before, after, k > 1, 1, k > 1 ? d : 9, n};
}
