// Part: d
// Hint: A branch with w2 = 0 adds nothing
#include "residual_blocks.hpp"

std::optional<nn3_q2::Params> nn3_q2::trainable_identity(int which) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  return std::nullopt;
}
