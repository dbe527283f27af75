// Part: a
// Hint: not its padding
#include "receptive_field.hpp"

// The stride of the layer itself is counted already.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  Field f{1, 1, 0};
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    f.size += std::int64_t(l.dil * (l.k - 1)) * f.jump;
    f.jump *= std::int64_t(l.stride);
    f.first -= std::int64_t(l.pad) * f.jump;
  }
  return f;
}
