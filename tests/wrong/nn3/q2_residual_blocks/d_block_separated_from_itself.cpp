// Part: d
// Hint: This input is not legal
#include "residual_blocks.hpp"

// Right for every legal pair, and an answer for the others too.
nn3_q2::Params nn3_q2::separating_params(int i, int) {
  if (i == 1) return {-2, 0, 0, 0};
  if (i == 2) return {2, 0, 0.5, 0};
  return {-1, 1, 2, 0};
}
