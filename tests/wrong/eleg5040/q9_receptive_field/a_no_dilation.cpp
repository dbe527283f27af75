// Part: a
// Hint: Three taps with dilation 2 span 5 places
#include "receptive_field.hpp"

// k - 1 instead of dil (k - 1)
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  Field f{1, 1, 0};
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    f.first -= std::int64_t(l.pad) * f.jump;
    f.size += std::int64_t(l.k - 1) * f.jump;
    f.jump *= std::int64_t(l.stride);
  }
  return f;
}
