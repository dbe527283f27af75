// Part: d
// Hint: y = x must hold for all x
#include "residual_blocks.hpp"

// All parameters 0, as if block 2 had x itself in its sum.
std::optional<nn3_q2::Params> nn3_q2::trainable_identity(int which) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  if (which == 1) return std::nullopt;
  if (which == 2) return Params{0, 0, 0, 0};
  return Params{1, 1, 0, 0};
}
