// Part: a
// Hint: which[0] reads x
#include <algorithm>

#include "residual_blocks.hpp"

using nn3_q2::Op;

// The last block reads x.
nn3_q2::Graph nn3_q2::stack_blocks(const std::vector<int>& which) {
  if (which.empty()) throw std::invalid_argument("empty");
  Graph g{{{Op::Input, {}, 0}}, 0};
  for (std::size_t l = which.size(); l-- > 0;) {
    if (which[l] < 1 || which[l] > 3) throw std::invalid_argument("which");
    const auto node = [&](Op op, const std::vector<std::size_t>& in) {
      g.nodes.push_back({op, in, l});
      return g.nodes.size() - 1;
    };
    const std::size_t x = g.out;
    const std::size_t f1 = node(Op::F1, {which[l] == 3 ? node(Op::Relu, {x}) : x});
    const std::size_t gate = node(Op::Relu, {f1});
    g.out = node(Op::Add, {which[l] == 2 ? f1 : x, which[l] == 1 ? gate : node(Op::F2, {gate})});
  }
  return g;
}
