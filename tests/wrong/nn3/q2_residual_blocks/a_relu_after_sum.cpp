// Part: a
// Hint: y may be negative
#include "residual_blocks.hpp"

// As in the first residual networks, where a ReLU follows the sum.
nn3_q2::Graph nn3_q2::draw_block(int which) {
  Graph g = nn3_q2::stack_blocks({which});
  g.nodes.push_back({Op::Relu, {g.out}, 0});
  ++g.out;
  return g;
}
