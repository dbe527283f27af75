// Part: a
// Hint: There is only one path from x to y
#include "residual_blocks.hpp"

using nn3_q2::Op;

// The chain of operations only: nothing but the branch reaches the sum.
nn3_q2::Graph nn3_q2::draw_block(int which) {
  switch (which) {
    case 1:
      return {{{Op::Input, {}, 0}, {Op::F1, {0}, 0}, {Op::Relu, {1}, 0}, {Op::Add, {2}, 0}}, 3};
    case 2:
      return {{{Op::Input, {}, 0},
               {Op::F1, {0}, 0},
               {Op::Relu, {1}, 0},
               {Op::F2, {2}, 0},
               {Op::Add, {3}, 0}},
              4};
    case 3:
      return {{{Op::Input, {}, 0},
               {Op::Relu, {0}, 0},
               {Op::F1, {1}, 0},
               {Op::Relu, {2}, 0},
               {Op::F2, {3}, 0},
               {Op::Add, {4}, 0}},
              5};
    default:
      throw std::invalid_argument("which");
  }
}
