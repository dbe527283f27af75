#include "neurons.hpp"

// Signed arithmetic. The last place is found from the end: the last first tap that leaves room,
// moved back to a multiple of the stride.
eleg5040_q4::Shape eleg5040_q4::out_shape(const Shape& in, const Conv2d& L) {
  using Int = std::int64_t;
  if (!in.H || !in.W || !in.C || !L.C_out || !L.k || !L.stride || !L.dilation)
    throw std::invalid_argument("a size is zero");
  const auto places = [&](std::uint64_t n) -> std::uint64_t {
    const Int last = Int(n + 2 * L.pad) - 1 - Int(L.dilation * (L.k - 1));
    if (last < 0) throw std::invalid_argument("no place");
    const Int begin = last - last % Int(L.stride);
    return std::uint64_t(begin / Int(L.stride)) + 1;
  };
  return {places(in.H), places(in.W), L.C_out};
}

// The input would have to be exceeded: start from what C_out = 0, 1 leaves to fill.
std::uint64_t eleg5040_q4::min_filters_to_grow(const Shape& in, const Conv2d& layer) {
  Conv2d L = layer;
  L.C_out = 1;
  const Shape plane = out_shape(in, L);
  const std::uint64_t n = neurons(in), places = plane.H * plane.W;
  const std::uint64_t filters = (n - n % places) / places;  // these fit into the input
  return filters + 1;
}

// Image by image: every neuron of every filter has k rows of k taps in each channel.
std::uint64_t eleg5040_q4::connections(const Shape& in, const Conv2d& L) {
  const Shape out = out_shape(in, L);
  const std::uint64_t row_of_taps = L.k * in.C, window = L.k * row_of_taps;
  return out.C * (window * out.W) * out.H;
}
