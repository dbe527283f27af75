// Part: a
// Hint: followed by no gap
#include "receptive_field.hpp"

// k dil places for each kernel.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  Field f{1, 1, 0};
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    f.first -= std::int64_t(l.pad) * f.jump;
    f.size += std::int64_t(l.dil * l.k - 1) * f.jump;
    f.jump *= std::int64_t(l.stride);
  }
  return f;
}
