// Part: a
// Hint: does not spread its own taps
#include "receptive_field.hpp"

// jump is multiplied before the taps are laid out.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  Field f{1, 1, 0};
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    f.first -= std::int64_t(l.pad) * f.jump;
    f.jump *= std::int64_t(l.stride);
    f.size += std::int64_t(l.dil * (l.k - 1)) * f.jump;
  }
  return f;
}
