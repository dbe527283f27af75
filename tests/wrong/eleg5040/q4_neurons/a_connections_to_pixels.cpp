// Part: a
// Hint: Taps on the padding count too
#include "neurons.hpp"

// Leaves out the taps that stand on the padding.
std::uint64_t eleg5040_q4::connections(const Shape& in, const Conv2d& L) {
  const Shape out = out_shape(in, L);
  const auto taps = [&](std::uint64_t n, std::uint64_t places) {
    std::uint64_t count = 0;
    for (std::uint64_t i = 0; i < places; ++i)
      for (std::uint64_t u = 0; u < L.k; ++u) count += i * L.stride + u * L.dilation - L.pad < n;
    return count;
  };
  return taps(in.H, out.H) * taps(in.W, out.W) * in.C * L.C_out;
}
