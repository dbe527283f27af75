#include <algorithm>

#include "residual_blocks.hpp"

using nn3_q2::Graph, nn3_q2::Op;

namespace {

// A block as a table: operations in order, operands by their rows; row -1 is the block's input.
struct Row {
  Op op;
  std::vector<int> in;
};
const std::vector<Row> tables[] = {
    {{Op::F1, {-1}}, {Op::Relu, {0}}, {Op::Add, {1, -1}}},
    {{Op::F1, {-1}}, {Op::Relu, {0}}, {Op::F2, {1}}, {Op::Add, {2, 0}}},
    {{Op::Relu, {-1}}, {Op::F1, {0}}, {Op::Relu, {1}}, {Op::F2, {2}}, {Op::Add, {3, -1}}},
};

}  // namespace

Graph nn3_q2::draw_block(int which) { return nn3_q2::stack_blocks({which}); }

// The Input is written last: the rows of all blocks first, then the node that they begin with.
Graph nn3_q2::stack_blocks(const std::vector<int>& which) {
  if (which.empty()) throw std::invalid_argument("no block");
  std::size_t rows = 0;
  for (const int each : which) {
    if (each < 1 || each > 3) throw std::invalid_argument("no such block");
    rows += tables[each - 1].size();
  }
  Graph g;
  std::size_t x = rows;
  for (std::size_t l = 0; l < which.size(); ++l) {
    const std::size_t first = g.nodes.size();
    for (const Row& row : tables[which[l] - 1]) {
      Node node{row.op, {}, l};
      for (const int i : row.in) node.in.push_back(i < 0 ? x : first + std::size_t(i));
      g.nodes.push_back(node);
    }
    x = g.nodes.size() - 1;
  }
  g.nodes.push_back({Op::Input, {}, 0});
  g.out = x;
  return g;
}

// A depth-first order with a stack of its own; then from `out` backwards: ways(j) is the number of
// paths from j to `out`, and each node hands its ways to its operands.
std::uint64_t nn3_q2::count_paths(const Graph& g) {
  const std::size_t n = g.nodes.size();
  if (g.out >= n) throw std::invalid_argument("out");
  enum { unseen, open, closed };
  std::vector<int> state(n, unseen);
  std::vector<std::size_t> order;  // operands before the nodes that use them
  for (std::size_t root = 0; root < n; ++root) {
    if (state[root] != unseen) continue;
    std::vector<std::pair<std::size_t, std::size_t>> path{{root, 0}};
    state[root] = open;
    while (!path.empty()) {
      auto& [j, next] = path.back();
      if (next == g.nodes[j].in.size()) {
        state[j] = closed;
        order.push_back(j);
        path.pop_back();
        continue;
      }
      const std::size_t i = g.nodes[j].in[next++];
      if (i >= n) throw std::invalid_argument("operand");
      if (state[i] == open) throw std::invalid_argument("cycle");
      if (state[i] == closed) continue;
      state[i] = open;
      path.emplace_back(i, 0);
    }
  }
  std::vector<std::uint64_t> ways(n);
  ways[g.out] = 1;
  std::uint64_t paths = 0;
  for (auto j = order.rbegin(); j != order.rend(); ++j) {
    if (g.nodes[*j].op == Op::Input) paths = ways[*j];
    for (const std::size_t i : g.nodes[*j].in) ways[i] += ways[*j];
  }
  return paths;
}

// By source, each edge as often as it is there.
std::string nn3_q2::to_dot(const Graph& g) {
  std::string text = "digraph {\n";
  for (std::size_t i = 0; i < g.nodes.size(); ++i)
    for (std::size_t j = 0; j < g.nodes.size(); ++j)
      for (auto times = std::count(g.nodes[j].in.begin(), g.nodes[j].in.end(), i); times > 0;
           --times)
        text.append("n").append(std::to_string(i)).append(" -> n").append(std::to_string(j)) +=
            ";\n";
  return text + "}\n";
}
