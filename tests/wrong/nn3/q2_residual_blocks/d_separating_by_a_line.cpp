// Part: d
// Hint: Your block has no kink at all
#include "residual_blocks.hpp"

nn3_q2::Params nn3_q2::separating_params(int i, int j) {
  if (i < 1 || i > 3 || j < 1 || j > 3 || i == j) throw std::invalid_argument("blocks");
  return {0, 1, 1, 0};
}
