#include "neurons.hpp"

// The published answer to problem 4: false. A convolution makes the maps smaller, but a layer with
// more filters has more maps, and may have more neurons than its input.
namespace eleg5040_q4 {

// Maps times their size.
std::uint64_t neurons(const Shape& s) {
  if (s.H == 0 || s.W == 0 || s.C == 0) throw std::invalid_argument("an empty shape");
  return s.H * s.W * s.C;
}

// Enough filters; without padding, and with stride 1.
Conv2d counterexample(const Shape& in) {
  if (in.H == 0 || in.W == 0 || in.C == 0) throw std::invalid_argument("an empty input");
  const std::uint64_t k = in.H < 2 || in.W < 2 ? 1 : 2;
  return {in.H * in.W * in.C + 1, k, 1, 0, 1};
}

// Counts for any stride, padding and dilation were not asked there.
Shape out_shape(const Shape& in, const Conv2d& layer) { gradus::todo(in, layer); }
std::uint64_t parameters(const Shape& in, const Conv2d& layer, bool bias) {
  gradus::todo(in, layer, bias);
}
std::uint64_t connections(const Shape& in, const Conv2d& layer) { gradus::todo(in, layer); }
std::uint64_t min_filters_to_grow(const Shape& in, const Conv2d& layer) { gradus::todo(in, layer); }

}  // namespace eleg5040_q4
