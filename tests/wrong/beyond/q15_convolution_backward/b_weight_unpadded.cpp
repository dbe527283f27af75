// Part: b
// Hint: lie in the padding in part
#include "convolution_backward.hpp"

namespace {

arma::uword outputs(arma::uword n, const beyond_q15::Layer& l) {
  if (n * l.k * l.s * l.d == 0) throw std::invalid_argument("zero");
  const arma::uword reach = l.d * (l.k - 1);
  if (l.p > reach || reach >= n + 2 * l.p) throw std::invalid_argument("window");
  return (n + 2 * l.p - reach - 1) / l.s + 1;
}

}  // namespace

// The padding is forgotten.
beyond_q15::Recipe beyond_q15::weight_recipe(arma::uword n, const Layer& layer) {
  outputs(n, layer);
  const auto [k, s, p, d] = layer;
  return {0, 0, p, false, d, s, k};
}
