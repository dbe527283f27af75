// Part: a
// Hint: An operand that stands twice has two edges
#include <functional>
#include <set>

#include "residual_blocks.hpp"

std::uint64_t nn3_q2::count_paths(const Graph& g) {
  if (g.out >= g.nodes.size()) throw std::invalid_argument("out");
  std::vector<int> state(g.nodes.size());
  std::vector<std::uint64_t> paths(g.nodes.size());
  const std::function<void(std::size_t)> visit = [&](std::size_t j) {
    if (j >= g.nodes.size() || state[j] == 1) throw std::invalid_argument("graph");
    if (state[j] == 2) return;
    state[j] = 1;
    paths[j] = g.nodes[j].op == Op::Input;
    for (const std::size_t i : std::set<std::size_t>(g.nodes[j].in.begin(), g.nodes[j].in.end())) {
      visit(i);
      paths[j] += paths[i];
    }
    state[j] = 2;
  };
  for (std::size_t j = 0; j < g.nodes.size(); ++j) visit(j);
  return paths[g.out];
}
