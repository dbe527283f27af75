#include <functional>
#include <optional>

#include "residual_blocks.hpp"

using nn3_q2::Graph, nn3_q2::Op;

// Nodes from the sum backwards to the input: y is node 0, operands of Add in the other order.
Graph nn3_q2::draw_block(int which) {
  switch (which) {
    case 1:
      return {{{Op::Add, {1, 3}, 7}, {Op::Relu, {2}, 9}, {Op::F1, {3}, 0}, {Op::Input, {}, 5}}, 0};
    case 2:
      return {{{Op::Add, {1, 3}, 0},
               {Op::F2, {2}, 0},
               {Op::Relu, {3}, 0},
               {Op::F1, {4}, 0},
               {Op::Input, {}, 0}},
              0};
    case 3:
      return {{{Op::Add, {1, 5}, 0},
               {Op::F2, {2}, 0},
               {Op::Relu, {3}, 0},
               {Op::F1, {4}, 0},
               {Op::Relu, {5}, 0},
               {Op::Input, {}, 0}},
              0};
    default:
      throw std::invalid_argument("no such block");
  }
}

// Block graphs glued together: the input of the new one becomes the sum of the stack so far.
Graph nn3_q2::stack_blocks(const std::vector<int>& which) {
  if (which.empty()) throw std::invalid_argument("empty stack");
  Graph all = nn3_q2::draw_block(which[0]);
  for (std::size_t l = 1; l < which.size(); ++l) {
    Graph next = nn3_q2::draw_block(which[l]);
    const std::size_t shift = all.nodes.size(), input = next.nodes.size() - 1;
    next.nodes.pop_back();
    for (Node& node : next.nodes) {
      node.block = l;
      for (std::size_t& i : node.in) i = i == input ? all.out : i + shift;
      all.nodes.push_back(node);
    }
    all.out = next.out + shift;
  }
  return all;
}

// From the end: paths are counted when they are asked for, once a node.
std::uint64_t nn3_q2::count_paths(const Graph& g) {
  const std::size_t n = g.nodes.size();
  if (g.out >= n) throw std::invalid_argument("out");
  std::vector<std::optional<std::uint64_t>> known(n);
  std::vector<bool> open(n);
  const std::function<std::uint64_t(std::size_t)> paths = [&](std::size_t j) {
    if (j >= n) throw std::invalid_argument("operand");
    if (known[j]) return *known[j];
    if (open[j]) throw std::invalid_argument("cycle");
    open[j] = true;
    std::uint64_t sum = g.nodes[j].op == Op::Input ? 1 : 0;
    for (const std::size_t i : g.nodes[j].in) sum += paths(i);
    known[j] = sum;
    return sum;
  };
  for (std::size_t j = 0; j < n; ++j) paths(j);
  return paths(g.out);
}

std::string nn3_q2::to_dot(const Graph& g) {
  std::string edges, labels;
  for (std::size_t j = g.nodes.size(); j-- > 0;) {
    labels += "  n" + std::to_string(j) + " [shape=box];\r\n";
    for (const std::size_t i : g.nodes[j].in)
      edges += "\tn" + std::to_string(i) + " -> n" + std::to_string(j) + ";\n";
  }
  return "digraph block {\n" + labels + edges + "}";
}
