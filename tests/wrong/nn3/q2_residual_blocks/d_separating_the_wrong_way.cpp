// Part: d
// Hint: What can block i do that block j cannot
#include "residual_blocks.hpp"

// A kink is not enough: 1 -> 2 at a knot on the diagonal is in reach of every block.
nn3_q2::Params nn3_q2::separating_params(int i, int j) {
  if (i < 1 || i > 3 || j < 1 || j > 3 || i == j) throw std::invalid_argument("blocks");
  return {1, 0, 1, 0};
}
