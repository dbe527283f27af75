// Part: b
// Hint: How many zeros come before dy
#include "convolution_backward.hpp"

namespace {

arma::uword outputs(arma::uword n, const beyond_q15::Layer& l) {
  if (n * l.k * l.s * l.d == 0) throw std::invalid_argument("zero");
  const arma::uword reach = l.d * (l.k - 1);
  if (l.p > reach || reach >= n + 2 * l.p) throw std::invalid_argument("window");
  return (n + 2 * l.p - reach - 1) / l.s + 1;
}

}  // namespace

// k - 1 - p zeros: the dilation is forgotten there.
beyond_q15::Recipe beyond_q15::signal_recipe(arma::uword n, const Layer& layer) {
  const arma::uword h = outputs(n, layer);
  const auto [k, s, p, d] = layer;
  return {s - 1, k - 1 < p ? 0 : k - 1 - p, n * s * d * k, true, 1, d, n + 0 * h};
}
