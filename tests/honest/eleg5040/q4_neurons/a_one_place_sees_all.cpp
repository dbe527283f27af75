#include "neurons.hpp"

// A filter as large as the shorter side: one row of places, and filters without number.
eleg5040_q4::Conv2d eleg5040_q4::counterexample(const Shape& in) {
  if (in.H == 0 || in.W == 0 || in.C == 0) throw std::invalid_argument("empty input");
  return {in.H * in.W * in.C + 1, std::min(in.H, in.W), 1, 0, 1};
}

// Filter by filter: what it connects, over all of its places, and its bias.
std::uint64_t eleg5040_q4::parameters(const Shape& in, const Conv2d& L, bool bias) {
  const Shape out = out_shape(in, L);
  const std::uint64_t window = connections(in, L) / out.C / out.W / out.H;
  std::uint64_t sum = 0;
  for (std::uint64_t filter = 0; filter < L.C_out; ++filter) sum += window + bias;
  return sum;
}

std::uint64_t eleg5040_q4::neurons(const Shape& s) {
  const std::uint64_t pixels = s.H * s.W;
  if (pixels == 0 || s.C == 0) throw std::invalid_argument("empty shape");
  return pixels * s.C;
}
