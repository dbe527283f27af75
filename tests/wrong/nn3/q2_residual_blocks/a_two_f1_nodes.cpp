// Part: a
// Hint: f1(x) is computed once and used twice
#include "residual_blocks.hpp"

using nn3_q2::Op;

nn3_q2::Graph nn3_q2::draw_block(int which) {
  if (which != 2) return nn3_q2::stack_blocks({which});
  return {{{Op::Input, {}, 0},
           {Op::F1, {0}, 0},
           {Op::Relu, {1}, 0},
           {Op::F2, {2}, 0},
           {Op::F1, {0}, 0},
           {Op::Add, {4, 3}, 0}},
          5};
}
