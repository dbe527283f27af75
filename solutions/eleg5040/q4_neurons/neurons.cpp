#include "neurons.hpp"

namespace eleg5040_q4 {

namespace {

void require(bool good, const char* sentence) {
  if (!good) throw std::invalid_argument(sentence);
}

// floor((n + 2p - d (k - 1) - 1) / s) + 1: the first tap stands on 0, s, 2s, ... as long as the
// last one, d (k - 1) further on, is inside.
std::uint64_t places(std::uint64_t n, const Conv2d& layer) {
  const auto [C_out, k, s, p, d] = layer;
  require(k > 0 && s > 0 && d > 0, "kernel, stride and dilation must be positive");
  const std::uint64_t span = d * (k - 1) + 1;
  require(span <= n + 2 * p, "the filter has no place in the padded input");
  return (n + 2 * p - span) / s + 1;
}

}  // namespace

Shape out_shape(const Shape& in, const Conv2d& layer) {
  require(in.H > 0 && in.W > 0 && in.C > 0, "the input must not be empty");
  require(layer.C_out > 0, "the layer must have a filter");
  return {places(in.H, layer), places(in.W, layer), layer.C_out};
}

std::uint64_t neurons(const Shape& s) {
  require(s.H > 0 && s.W > 0 && s.C > 0, "a shape must not be empty");
  return s.H * s.W * s.C;
}

// A filter has a weight for each of its taps, in each channel; all places share them.
std::uint64_t parameters(const Shape& in, const Conv2d& layer, bool bias) {
  out_shape(in, layer);  // for what it throws
  return layer.C_out * (layer.k * layer.k * in.C + (bias ? 1 : 0));
}

std::uint64_t connections(const Shape& in, const Conv2d& layer) {
  return neurons(out_shape(in, layer)) * layer.k * layer.k * in.C;
}

// The least C_out with C_out H' W' > H W C. "More" is strict: hence floor and + 1, not a ceiling.
std::uint64_t min_filters_to_grow(const Shape& in, const Conv2d& layer) {
  Conv2d one = layer;
  one.C_out = 1;
  return neurons(in) / neurons(out_shape(in, one)) + 1;
}

// The statement is false: whatever is lost at the border, enough filters make up for it. Where the
// image is one pixel wide, only a 1 x 1 filter fits.
Conv2d counterexample(const Shape& in) {
  Conv2d layer{0, in.H >= 2 && in.W >= 2 ? 2u : 1u, 1, 0, 1};
  layer.C_out = min_filters_to_grow(in, layer);
  return layer;
}

}  // namespace eleg5040_q4
