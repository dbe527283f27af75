// Part: d
// Hint: A weight learns only where the gate of f1 is open
#include "residual_blocks.hpp"

// y = x, but the unit is dead.
std::optional<nn3_q2::Params> nn3_q2::trainable_identity(int which) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  if (which == 1) return Params{0, -1, 0, 0};
  return Params{1, which == 3 ? 1.0 : 0.0, 0, 0};
}
