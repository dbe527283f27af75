#include "neurons.hpp"

namespace eleg5040_q4 {

Shape out_shape(const Shape& in, const Conv2d& layer) {
  gradus::todo(in, layer);  // TODO part a
}

std::uint64_t neurons(const Shape& s) {
  gradus::todo(s);  // TODO part a
}

std::uint64_t parameters(const Shape& in, const Conv2d& layer, bool bias) {
  gradus::todo(in, layer, bias);  // TODO part a
}

std::uint64_t connections(const Shape& in, const Conv2d& layer) {
  gradus::todo(in, layer);  // TODO part a
}

std::uint64_t min_filters_to_grow(const Shape& in, const Conv2d& layer) {
  gradus::todo(in, layer);  // TODO part a
}

Conv2d counterexample(const Shape& in) {
  gradus::todo(in);  // TODO part a
}

}  // namespace eleg5040_q4
