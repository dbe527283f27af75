// Part: a
// Hint: steps multiply
#include "receptive_field.hpp"

// jump as a sum.
eleg5040_q9::Field eleg5040_q9::receptive_field(const std::vector<Layer>& layers) {
  Field f{1, 1, 0};
  std::int64_t sum = 0;
  for (const Layer& l : layers) {
    if (l.k * l.stride * l.dil == 0) throw std::invalid_argument("zero");
    f.first -= std::int64_t(l.pad) * f.jump;
    f.size += std::int64_t(l.dil * (l.k - 1)) * f.jump;
    f.jump *= std::int64_t(l.stride);
    sum += std::int64_t(l.stride);
  }
  f.jump = layers.empty() ? 1 : sum;
  return f;
}
