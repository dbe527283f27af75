// Part: a
// Hint: a neuron is an input and sees itself
#include "receptive_field.hpp"

// The first layer is treated apart, and there may be none.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  Field f{0, 1, 0};
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    if (f.size == 0) f.size = 1;
    f.first -= std::int64_t(l.pad) * f.jump;
    f.size += std::int64_t(l.dil * (l.k - 1)) * f.jump;
    f.jump *= std::int64_t(l.stride);
  }
  return f;
}
