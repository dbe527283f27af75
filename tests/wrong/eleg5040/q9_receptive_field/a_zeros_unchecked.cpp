// Part: a
// Hint: This input is not legal
#include "receptive_field.hpp"

// k = 0 makes the field smaller.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  Field f{1, 1, 0};
  for (const Layer& l : layers) {
    f.first -= std::int64_t(l.pad) * f.jump;
    f.size += std::int64_t(l.dil) * (std::int64_t(l.k) - 1) * f.jump;
    f.jump *= std::int64_t(l.stride);
  }
  return f;
}
