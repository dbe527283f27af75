// Part: a
// Hint: do not walk them one by one
#include "residual_blocks.hpp"

// Depth first: 2^L steps for L blocks.
static std::uint64_t walk(const nn3_q2::Graph& g, std::size_t from, std::size_t depth) {
  if (depth > g.nodes.size()) throw std::invalid_argument("cycle");
  std::uint64_t paths = g.nodes[from].op == nn3_q2::Op::Input;
  for (const std::size_t i : g.nodes[from].in) paths += walk(g, i, depth + 1);
  return paths;
}

std::uint64_t nn3_q2::count_paths(const Graph& g) {
  if (g.out >= g.nodes.size()) throw std::invalid_argument("out");
  for (const Node& node : g.nodes)
    for (const std::size_t i : node.in)
      if (i >= g.nodes.size()) throw std::invalid_argument("in");
  return walk(g, g.out, 0);
}
