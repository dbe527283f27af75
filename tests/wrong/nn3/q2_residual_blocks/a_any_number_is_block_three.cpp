// Part: a
// Hint: This input is not legal
#include "residual_blocks.hpp"

// Whatever is not 1 or 2 is drawn as block 3.
nn3_q2::Graph nn3_q2::draw_block(int which) {
  return nn3_q2::stack_blocks({which == 1 || which == 2 ? which : 3});
}
