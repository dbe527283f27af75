#include "neurons.hpp"

namespace {

// The first number in [low, high] for which `good` holds, if it then holds for all that follow.
template <class Good>
std::uint64_t first(std::uint64_t low, std::uint64_t high, Good good) {
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    if (good(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

}  // namespace

// No formula: looks for the first place that does not fit.
eleg5040_q4::Shape eleg5040_q4::out_shape(const Shape& in, const Conv2d& L) {
  for (const std::uint64_t size : {in.H, in.W, in.C, L.C_out, L.k, L.stride, L.dilation})
    if (size == 0) throw std::invalid_argument("a size is zero");
  const auto places = [&](std::uint64_t n) {
    return first(0, n + 2 * L.pad, [&](std::uint64_t place) {
      return place * L.stride + (L.k - 1) * L.dilation >= n + 2 * L.pad;
    });
  };
  const Shape out{places(in.H), places(in.W), L.C_out};
  if (out.H == 0 || out.W == 0) throw std::invalid_argument("no place");
  return out;
}

std::uint64_t eleg5040_q4::min_filters_to_grow(const Shape& in, const Conv2d& layer) {
  const std::uint64_t n = neurons(in);
  return first(1, n + 1, [&](std::uint64_t filters) {
    Conv2d L = layer;
    L.C_out = 1;
    return static_cast<long double>(filters) * neurons(out_shape(in, L)) > n;
  });
}
