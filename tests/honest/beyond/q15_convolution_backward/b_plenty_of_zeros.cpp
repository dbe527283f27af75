#include "convolution_backward.hpp"

namespace {

arma::uword outputs(arma::uword n, const beyond_q15::Layer& l) {
  if (n * l.k * l.s * l.d == 0) throw std::invalid_argument("zero");
  const arma::uword reach = l.d * (l.k - 1);
  if (l.p > reach || reach >= n + 2 * l.p) throw std::invalid_argument("window");
  return (n + 2 * l.p - reach - 1) / l.s + 1;
}

}  // namespace

// More zeros behind than anybody asks for.
beyond_q15::Recipe beyond_q15::weight_recipe(arma::uword n, const Layer& layer) {
  outputs(n, layer);
  return {0, layer.p, 5000, false, layer.d, layer.s, layer.k};
}

beyond_q15::Recipe beyond_q15::signal_recipe(arma::uword n, const Layer& layer) {
  outputs(n, layer);
  const arma::uword before = layer.d * (layer.k - 1) - layer.p;
  return {layer.s - 1, before, 5000, true, 1, layer.d, n};
}
