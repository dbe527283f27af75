// nn3 question 2. Oracle: the blocks as they are defined, evaluated at points where every operation
// is exact.
#include <gradus/check.hpp>
#include <map>
#include <sstream>

#include "residual_blocks.hpp"

using arma::uword, arma::vec;
using nn::PiecewiseLinear;
using nn3_q2::Derivative, nn3_q2::Graph, nn3_q2::Node, nn3_q2::OneKnot, nn3_q2::Op, nn3_q2::Params;
using std::size_t, std::uint64_t;
using Blocks = std::vector<int>;

namespace oracle {

using real = long double;

real relu(real z) { return z > 0 ? z : 0; }

real value(int which, const Params& p, real x) {
  const auto f1 = [&](real u) { return p.w1 * u + p.b1; };
  const auto f2 = [&](real u) { return p.w2 * u + p.b2; };
  return which == 1   ? x + relu(f1(x))
         : which == 2 ? f1(x) + f2(relu(f1(x)))
                      : x + f2(relu(f1(relu(x))));
}

real stack(const Blocks& which, const std::vector<Params>& p, real x) {
  for (size_t l = 0; l < which.size(); ++l) x = value(which[l], p[l], x);
  return x;
}

// The knots can only be where a relu turns. The pieces between them from two points each; a knot
// whose slopes agree is none. For dyadic parameters with an exact -b1/w1 nothing is rounded.
PiecewiseLinear pwl(int which, const Params& p) {
  std::vector<real> turns;
  if (which == 3) turns.push_back(0);
  if (p.w1 != 0) turns.push_back(-real(p.b1) / p.w1);
  if (turns.size() == 2 && turns[1] < turns[0]) std::swap(turns[0], turns[1]);
  if (turns.size() == 2 && turns[1] - turns[0] < 1e-9L) turns.pop_back();
  std::vector<double> knots, slope, intercept;
  for (size_t j = 0; j <= turns.size(); ++j) {
    const real low = j > 0 ? turns[j - 1] : turns.empty() ? 0 : turns[0] - 4;
    const real high = j < turns.size() ? turns[j] : low + 4;
    const real u = low + (high - low) / 4, v = low + (high - low) / 2;
    const real s = (value(which, p, v) - value(which, p, u)) / (v - u);
    if (!slope.empty() && std::abs(s - slope.back()) < 1e-13L) continue;
    if (j > 0 && !slope.empty()) knots.push_back(double(low));
    slope.push_back(double(s));
    intercept.push_back(double(value(which, p, u) - s * u));
  }
  return {vec(knots), vec(slope), vec(intercept)};
}

// One-sided difference quotients.
Derivative derivative(int which, const Params& p, double x) {
  const real h = 0x1p-30L, y = value(which, p, x);
  const auto left = double((y - value(which, p, x - h)) / h),
             right = double((value(which, p, x + h) - y) / h);
  return {left, right, left == right};
}

bool same(double a, double b) { return std::abs(a - b) < 1e-6; }

// Whether some parameters make the block equal to f, by its slopes and knots.
bool representable(int which, const PiecewiseLinear& f) {
  if (f.knots.n_elem == 0) {
    const double s = f.slope(0), c = f.intercept(0);
    return which == 2 || (same(s, 1) && (which == 3 || c > -1e-6));
  }
  if (f.knots.n_elem > 1) return which == 3;  // asked of functions of block 3 only
  const double x0 = f.knots(0), y0 = f.slope(0) * x0 + f.intercept(0), left = f.slope(0),
               right = f.slope(1);
  if (which == 1)
    return same(y0, x0) && ((same(left, 1) && right > 1) || (same(right, 1) && left < 1));
  if (which == 2) return left > 1e-12 || right < -1e-12;  // slopes of 0 may carry a rounding error
  return same(left, 1) && x0 > -1e-6;
}
bool representable(int which, const OneKnot& t) {
  return representable(which,
                       PiecewiseLinear{{t.x0},
                                       {t.left_slope, t.right_slope},
                                       {t.y0 - t.left_slope * t.x0, t.y0 - t.right_slope * t.x0}});
}

}  // namespace oracle

namespace inputs {

// At least 1/2 away from 0 on the side asked for.
double negative(Rng& rng) { return -double(rng.between(1, 2 + rng.size())) / 2; }
double positive(Rng& rng) { return double(rng.between(1, 2 + rng.size())) / 2; }
double nonzero(Rng& rng) { return rng.coin() ? negative(rng) : positive(rng); }
double any(Rng& rng) { return double(rng.between(-2 - rng.size(), 2 + rng.size())) / 2; }

Params params(Rng& rng) { return {any(rng), any(rng), any(rng), any(rng)}; }

// At least 1/8 away from 0: a knot far away, or two close together, would cost the oracle digits.
double real(Rng& rng) { return rng.pick({-1.0, 1.0}) * rng.uniform(0.125, 2); }

Params reals(Rng& rng) { return {real(rng), real(rng), real(rng), real(rng)}; }

// Parameters with f1(u) = z.
Params with_f1(Rng& rng, double u, double z) {
  const double w1 = nonzero(rng);
  return {w1, z - w1 * u, nonzero(rng), any(rng)};
}

// Every pattern of signs and zeros, with -b1/w1 exact. The first case that fails is enough.
template <class F>
void all_patterns(F&& property) {
  for (const double w1 : {1.0, -1.0, 2.0, -0.5, 0.0})
    for (const double b1 : {0.5, -1.0, 0.0})
      for (const double w2 : {2.0, -1.0, 0.0}) {
        property(Params{w1, b1, w2, 3});
        if (testing::Test::HasFailure()) return;
      }
}

// A continuous function with K knots, all numbers multiples of 1/2.
PiecewiseLinear pieces(Rng& rng, uword K) {
  PiecewiseLinear f{vec(K), vec(K + 1), vec(K + 1)};
  f.slope(0) = any(rng);
  f.intercept(0) = any(rng);
  double x = any(rng) - double(K) / 2;
  for (uword j = 0; j < K; ++j, x += positive(rng)) {
    f.knots(j) = x;
    do f.slope(j + 1) = any(rng);
    while (f.slope(j + 1) == f.slope(j));
    f.intercept(j + 1) = f.intercept(j) + (f.slope(j) - f.slope(j + 1)) * x;
  }
  return f;
}

}  // namespace inputs

// ---------------------------------------------------------------------------------------- part a

namespace {

constexpr char skip_hint[] =
    "There is only one path from x to y: where does the identity branch enter the sum?";

// Nodes in an order in which operands come first; fewer than all if there is a cycle.
std::vector<size_t> operands_first(const Graph& g) {
  std::vector<size_t> order;
  std::vector<bool> placed(g.nodes.size());
  for (bool more = true; more;) {
    more = false;
    for (size_t j = 0; j < g.nodes.size(); ++j) {
      const auto& in = g.nodes[j].in;
      if (placed[j] || !std::all_of(in.begin(), in.end(), [&](size_t i) { return placed[i]; }))
        continue;
      placed[j] = more = true;
      order.push_back(j);
    }
  }
  return order;
}

double evaluate(const Graph& g, const std::vector<Params>& p, double x) {
  std::vector<double> value(g.nodes.size());
  for (const size_t j : operands_first(g)) {
    const Node& node = g.nodes[j];
    const auto in = [&](size_t i) { return value[node.in[i]]; };
    switch (node.op) {
      case Op::Input:
        value[j] = x;
        break;
      case Op::F1:
        value[j] = p[node.block].w1 * in(0) + p[node.block].b1;
        break;
      case Op::F2:
        value[j] = p[node.block].w2 * in(0) + p[node.block].b2;
        break;
      case Op::Relu:
        value[j] = std::max(0.0, in(0));
        break;
      case Op::Add:
        value[j] = in(0) + in(1);
        break;
    }
  }
  return value[g.out];
}

// Whether more than one path leads from the Input to out.
bool has_two_paths(const Graph& g) {
  std::vector<int> paths(g.nodes.size());
  for (const size_t j : operands_first(g)) {
    paths[j] = g.nodes[j].op == Op::Input;
    for (const size_t i : g.nodes[j].in) paths[j] = std::min(2, paths[j] + paths[i]);
  }
  return paths[g.out] == 2;
}

// By walking every path: for small graphs of our own.
uint64_t walk(const Graph& g, size_t from) {
  uint64_t paths = g.nodes[from].op == Op::Input;
  for (const size_t i : g.nodes[from].in) paths += walk(g, i);
  return paths;
}

std::string name(size_t j) { return "nodes[" + show(j) + "]"; }

// As many nodes as the formulas have operations, and the Input.
size_t nodes_needed(const Blocks& which) {
  size_t need = 1;
  for (const int each : which) need += each == 1 ? 3 : each == 2 ? 4 : 5;
  return need;
}

// Whether g can be evaluated, and in little time.
Verdict well_formed(const Graph& g, const Blocks& which) {
  const size_t n = g.nodes.size(), blocks = which.size();
  if (n > 4 * nodes_needed(which)) return reject(show(n) + " nodes: that is far too many.");
  if (g.out >= n) return reject("out = " + show(g.out) + " is not the place of a node.");
  size_t inputs = 0;
  for (size_t j = 0; j < n; ++j) {
    const Node& node = g.nodes[j];
    for (const size_t i : node.in)
      if (i >= n) return reject(name(j) + " names an operand " + show(i) + " that does not exist.");
    if (node.op != Op::Input && node.op != Op::F1 && node.op != Op::F2 && node.op != Op::Relu &&
        node.op != Op::Add)
      return reject(name(j) + " has no legal op.");
    if ((node.op == Op::F1 || node.op == Op::F2) && node.block >= blocks)
      return reject(name(j) + " belongs to block " + show(node.block) + ", but there are only " +
                    show(blocks) + ".")
          .hint("Blocks are numbered from 0 in the order of the stack.");
    inputs += node.op == Op::Input;
  }
  if (operands_first(g).size() < n) return reject("The graph has a cycle.");
  if (inputs != 1)
    return reject("There must be one Input, not " + show(inputs) + ".")
        .hint("In a stack the sum of a block takes the place of the next block's input.");
  for (size_t j = 0; j < n; ++j) {
    const size_t got = g.nodes[j].in.size();
    const size_t need = g.nodes[j].op == Op::Input ? 0 : g.nodes[j].op == Op::Add ? 2 : 1;
    if (got != need)
      return reject(name(j) + " (" + show(g.nodes[j].op) + ") has " + show(got) +
                    " operands, needs " + show(need) + ".")
          .hint_if(!has_two_paths(g), skip_hint);
  }
  return accept();
}

// No node too many.
Verdict minimal(const Graph& g, const Blocks& which) {
  std::vector<size_t> f1(which.size());
  std::vector<bool> used(g.nodes.size());
  const std::vector<size_t> order = operands_first(g);
  used[g.out] = true;
  for (auto j = order.rbegin(); j != order.rend(); ++j)
    for (const size_t i : g.nodes[*j].in) used[i] = used[i] || used[*j];
  for (size_t j = 0; j < g.nodes.size(); ++j) {
    if (!used[j]) return reject(name(j) + " does not lead to out.");
    if (g.nodes[j].op == Op::F1 && ++f1[g.nodes[j].block] == 2)
      return reject("f1 of block " + show(g.nodes[j].block) + " is computed twice.")
          .hint("f1(x) is computed once and used twice: one node, two outgoing edges.");
  }
  const size_t need = nodes_needed(which);
  if (g.nodes.size() > need)
    return reject(show(g.nodes.size()) + " nodes, where " + show(need) + " are enough.")
        .hint("A value that is used twice needs one node, and nothing else may be computed twice.");
  return accept();
}

// What a graph computes that is not this block: the known mistakes.
const char* known_mistake(const Graph& g, int which, const Params& p, double x) {
  const double y = evaluate(g, {p}, x);
  const double f1 = p.w1 * x + p.b1;
  if (!has_two_paths(g)) return skip_hint;
  if (g.nodes[g.out].op == Op::Relu) return "y may be negative: there is no ReLU after the sum.";
  if (which == 2 && y == x + p.w2 * std::max(0.0, f1) + p.b2)
    return "Block 2 adds f1(x), not x, to the branch: see the formula at an x with f1(x) != x.";
  if (which == 3 && y == x + p.w2 * std::max(0.0, f1) + p.b2)
    return "At x = -1 the branch must see relu(-1) = 0; yours sees -1.";
  return "";
}

// A minimal graph of the stack: its form first, then its values at points where everything is
// exact.
auto draws(const Blocks& which, Rng& rng) {
  return satisfies([which, &rng](const Graph& g) -> Verdict {
    if (Verdict form = well_formed(g, which); !form) return form;
    std::string sentence, why;
    for (int t = 0; t < 50 && why.empty(); ++t) {
      std::vector<Params> p;
      for (size_t l = 0; l < which.size(); ++l)
        p.push_back({double(rng.between(-2, 2)), double(rng.between(-3, 3)),
                     double(rng.between(-2, 2)), double(rng.between(-3, 3))});
      const double x = double(rng.between(-6, 6)) / 2, y = evaluate(g, p, x),
                   expected = double(oracle::stack(which, p, x));
      if (y == expected) continue;
      if (which.size() == 1) why = known_mistake(g, which[0], p[0], x);
      if (sentence.empty() || !why.empty())
        sentence = "At x = " + show(x) + " with parameters " + show(p) + " your graph gives " +
                   show(y) + ", the formula " + show(expected) + ".";
    }
    if (!sentence.empty()) return reject(sentence).hint(why);
    return minimal(g, which);
  });
}

// A graph for count_paths: M diamonds in a row, 2^M paths.
Graph diamonds(uword M) {
  Graph g{{{Op::Input, {}, 0}}, 0};
  for (uword m = 0; m < M; ++m) {
    const size_t x = g.out;
    g.nodes.push_back({Op::Relu, {x}, 0});
    g.nodes.push_back({Op::Add, {x, x + 1}, 0});
    g.out = x + 2;
  }
  return g;
}

// Any acyclic graph, its nodes shuffled: operands may stand twice, nodes may be out of reach, out
// may be any node.
Graph any_graph(Rng& rng) {
  const uword n = rng.dim();
  const arma::uvec place = rng.permutation(n);
  Graph g{std::vector<Node>(n),
          place(rng.coin() ? n - 1 : uword(rng.between(0, std::int64_t(n) - 1)))};
  const auto start = uword(rng.between(0, std::int64_t(n - 1) / 2));
  for (uword j = 0; j < n; ++j) {
    Node& node = g.nodes[place(j)];
    node = {j == start ? Op::Input : rng.pick({Op::F1, Op::Relu, Op::Add}), {}, 0};
    if (j == 0 || j == start) continue;
    for (auto k = rng.between(0, 3); k > 0; --k)
      node.in.push_back(place(uword(rng.between(0, std::int64_t(j) - 1))));
  }
  return g;
}

using Edges = std::map<std::pair<size_t, size_t>, int>;

Edges edges_of(const Graph& g) {
  Edges found;
  for (size_t j = 0; j < g.nodes.size(); ++j)
    for (const size_t i : g.nodes[j].in) ++found[{i, j}];
  return found;
}

// "2 lines", "1 line", "no line".
std::string counted(int n, const std::string& what) {
  return n == 0 ? "no " + what : show(n) + " " + what + (n == 1 ? "" : "s");
}

// The edges in a drawing; nothing if a line with an arrow is no "n<i> -> n<j>;".
std::optional<Edges> edges_in(const std::string& dot) {
  Edges found;
  std::istringstream lines(dot);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("->") == std::string::npos) continue;
    std::istringstream words(line);
    std::string from, arrow, to, more;
    words >> from >> arrow >> to;
    const auto number = [](const std::string& word) -> std::optional<size_t> {
      if (word.size() < 2 || word.size() > 10 || word[0] != 'n') return std::nullopt;
      if (word.find_first_not_of("0123456789", 1) != std::string::npos) return std::nullopt;
      return std::stoull(word.substr(1));
    };
    if (arrow != "->" || !to.ends_with(';') || words >> more) return std::nullopt;
    const auto i = number(from), j = number(to.substr(0, to.size() - 1));
    if (!i || !j) return std::nullopt;
    ++found[{*i, *j}];
  }
  return found;
}

}  // namespace

TEST(a_Block, One) {
  Rng rng = gradus::test_rng();
  EXPECT_ANSWER(submission::draw_block(1), draws({1}, rng));
}
TEST(a_Block, Two) {
  Rng rng = gradus::test_rng();
  EXPECT_ANSWER(submission::draw_block(2), draws({2}, rng));
}
TEST(a_Block, Three) {
  Rng rng = gradus::test_rng();
  EXPECT_ANSWER(submission::draw_block(3), draws({3}, rng));
}

TEST(a_Stack, TheFirstBlockActsFirst) {
  for_all(
      {40, 5},
      [](Rng& rng) {
        Blocks which(rng.dim());
        for (int& each : which) each = int(rng.between(1, 3));
        return std::tuple{which, rng.bits()};
      },
      [](const Blocks& which, uint64_t seed) {
        Rng rng(seed);
        EXPECT_ANSWER(submission::stack_blocks(which), draws(which, rng))
            .hint_if(
                [&](const Graph& g) {  // all f1 and f2 belong to one block
                  const auto own = [](const Node& n) {
                    return (n.op == Op::F1 || n.op == Op::F2) && n.block > 0;
                  };
                  return which.size() > 1 && std::none_of(g.nodes.begin(), g.nodes.end(), own);
                },
                "Every block has its own f1 and f2: Node::block says whose.")
            .hint("which[0] reads x, and its sum is what which[1] reads.");
      });
}

TEST(a_PathsAndDrawing, EveryPathOnce) {
  for_all(
      {120, 9}, [](Rng& rng) { return std::tuple{any_graph(rng)}; },
      [](const Graph& g) {
        EXPECT_ANSWER(submission::count_paths(g), exactly(walk(g, g.out)))
            .hint_if(g.nodes[g.out].op == Op::Input,
                     "From the Input to itself there is one path, without edges.")
            .hint_if(
                [&] {
                  Graph single = g;
                  for (Node& node : single.nodes) {
                    std::sort(node.in.begin(), node.in.end());
                    node.in.erase(std::unique(node.in.begin(), node.in.end()), node.in.end());
                  }
                  return walk(single, g.out);
                },
                "An operand that stands twice has two edges, and each is a path of its own.")
            .hint(
                "Paths to a node = the sum of the paths to its operands; only the Input starts "
                "one.");
      });
}

TEST(a_PathsAndDrawing, TwoInABlockTwoToTheLInAStack) {
  for (const uword L : {1, 2, 12, 40, 62})
    EXPECT_ANSWER(submission::count_paths(diamonds(L)), exactly(uint64_t{1} << L))
        .hint_always(
            "62 diamonds have 2^62 paths: do not walk them one by one. What is known when a node "
            "is reached?");
}

TEST(a_PathsAndDrawing, EveryEdgeHasItsLine) {
  for_all(
      {40, 6}, [](Rng& rng) { return std::tuple{any_graph(rng)}; },
      [](const Graph& g) {
        EXPECT_ANSWER(
            submission::to_dot(g), satisfies([&](const std::string& dot) -> Verdict {
              const auto got = edges_in(dot);
              if (!got)
                return reject("A line with an arrow must read n<i> -> n<j>; and nothing else.");
              const Edges expected = edges_of(g);
              for (const auto& [edge, times] : expected) {
                const auto [i, j] = edge;
                const auto found = got->find(edge);
                const int lines = found == got->end() ? 0 : found->second;
                if (lines != times)
                  return reject("Node " + show(i) + " stands " + counted(times, "time") +
                                " in nodes[" + show(j) + "].in, but the drawing has " +
                                counted(lines, "line") + " n" + show(i) + " -> n" + show(j) + ";")
                      .hint_if(lines == 0 && i != j && got->contains({j, i}),
                               "An arrow points from the operand to the node that uses it.")
                      .hint_if(lines == 1, "An operand that stands twice in `in` has two edges.");
              }
              if (*got != expected) return reject("There is an edge that the graph does not have.");
              return accept();
            }));
      });
}

TEST(a_BadInputBlocks, NumbersOutsideOneToThree) {
  EXPECT_REJECTED(submission::draw_block(0));
  EXPECT_REJECTED(submission::draw_block(4));
  EXPECT_REJECTED(submission::draw_block(-1));
  EXPECT_REJECTED(submission::stack_blocks({}));
  EXPECT_REJECTED(submission::stack_blocks({1, 2, 0}));
  EXPECT_REJECTED(submission::stack_blocks({4}));
}

TEST(a_BadInputGraphs, PlacesAndCycles) {
  const Node input{Op::Input, {}, 0};
  EXPECT_REJECTED(submission::count_paths({{}, 0}));
  EXPECT_REJECTED(submission::count_paths({{input}, 1}));
  EXPECT_REJECTED(submission::count_paths({{input, {Op::Relu, {2}, 0}}, 0}));
  EXPECT_REJECTED(submission::count_paths({{input, {Op::Relu, {1}, 0}}, 1}));
  EXPECT_REJECTED(submission::count_paths({{input, {Op::Relu, {2}, 0}, {Op::Relu, {1}, 0}}, 0}));
  EXPECT_REJECTED(submission::count_paths({{input, {Op::Add, {0, 2}, 0}, {Op::Relu, {1}, 0}}, 2}));
}

// ---------------------------------------------------------------------------------------- part b

namespace {

constexpr char side_hint[] = "For w1 < 0 the active side of f1 is to the left of -b1/w1.";
constexpr char constant_hint[] =
    "With w1 = 0 f1 is b1 for every x: its gate is open everywhere or nowhere, and b1 says which. "
    "Block 1 with w1 = 0 and b1 = 0.5 is y = x + 0.5.";

// |got - expected| per number, where the terms of a sum may cancel: 1 + w1 w2 and w2 b1 + b2. Worst
// error of the honest variants: 0.03 % of this, for the knots 0.02 % of 1e-12. Wrong answers are
// found by the exact tests already.
double rounding(const Params& p, double x) {
  return 1e-12 * (1 + std::abs(p.b1) + std::abs(p.w2 * p.b1) + std::abs(p.b2) +
                  std::abs(x) * (1 + std::abs(p.w1) + std::abs(p.w1 * p.w2)));
}

bool has_equal_neighbours(const PiecewiseLinear& f) {
  for (uword j = 1; j < f.slope.n_elem; ++j)
    if (f.slope(j - 1) == f.slope(j)) return true;
  return false;
}

void expect_pieces(int which) {
  inputs::all_patterns([which](const Params& p) {
    EXPECT_ANSWER(submission::block_pwl(which, p), exactly(oracle::pwl(which, p)))
        .hint_if([](const PiecewiseLinear& f) { return !f.knots.is_finite(); },
                 "With w1 = 0 f1 does not depend on x: there is no knot at -b1/w1.")
        .hint_if(has_equal_neighbours,
                 "The slopes on both sides of one of your knots are equal: drop it.")
        .hint_if(p.w1 == 0, constant_hint)
        .hint_if(p.w1 < 0, side_hint);
  });
}

}  // namespace

TEST(b_Block, One) {
  for_all(
      [](Rng& rng) {
        return std::tuple{inputs::params(rng), inputs::any(rng)};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block(1, p, x), exactly(double(oracle::value(1, p, x))))
            .hint_if(x + p.w1 * x + p.b1,
                     "The branch is relu(f1(x)): where f1(x) < 0 it adds nothing.");
      });
}

TEST(b_Block, Two) {
  for_all(
      [](Rng& rng) {
        return std::tuple{inputs::params(rng), inputs::any(rng)};
      },
      [](const Params& p, double x) {
        const double gated = p.w2 * std::max(0.0, p.w1 * x + p.b1);
        EXPECT_ANSWER(submission::block(2, p, x), exactly(double(oracle::value(2, p, x))))
            .hint_if(x + gated + p.b2, "Block 2 adds f1(x), not x, to the branch.")
            .hint_if((1 + p.w2) * (p.w1 * x + p.b1) + p.b2,
                     "f2 sees relu(f1(x)), not f1(x): where f1(x) < 0 it sees 0.")
            .hint_if(p.w1 * x + p.b1 + gated,
                     "f2(0) is b2, not 0: b2 is added on both sides of the knot.");
      });
}

TEST(b_Block, ThreeLeftOfZeroGateClosed) {
  for_all(
      [](Rng& rng) {
        const double x = inputs::negative(rng);
        return std::tuple{Params{inputs::nonzero(rng), inputs::negative(rng), inputs::nonzero(rng),
                                 inputs::any(rng)},
                          x};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block(3, p, x), exactly(double(oracle::value(3, p, x))))
            .hint_if(p.b1 + p.b2,
                     "For x <= 0 the skip still contributes x; test x = -2 with (w1, b1, w2, b2) = "
                     "(1, -1, 2, 3).")
            .hint("For x <= 0 the inner relu hands 0 to f1. What does f1(0) = b1 <= 0 become?");
      });
}

TEST(b_Block, ThreeLeftOfZeroGateOpen) {
  for_all(
      [](Rng& rng) {
        const double x = inputs::negative(rng);
        return std::tuple{Params{inputs::nonzero(rng), inputs::positive(rng), inputs::nonzero(rng),
                                 inputs::any(rng)},
                          x};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block(3, p, x), exactly(double(oracle::value(3, p, x))))
            .hint_if(x + p.b1 + p.b2, "The branch value is f2(b1) = w2 b1 + b2: where is w2?")
            .hint("For x <= 0 the inner relu hands 0 to f1, so f1 is b1 > 0 there, whatever x is.");
      });
}

TEST(b_Block, ThreeRightOfZeroGateClosed) {
  for_all(
      [](Rng& rng) {
        const double x = inputs::positive(rng);
        return std::tuple{inputs::with_f1(rng, x, rng.coin() ? 0 : inputs::negative(rng)), x};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block(3, p, x), exactly(double(oracle::value(3, p, x))))
            .hint_if(x + p.w2 * p.b1 + p.b2,
                     "The relu around f1 gives 0 there, so the branch is f2(0) = b2.")
            .hint("For x > 0 with f1(x) <= 0 the gate of f1 is closed: what does f2 make of 0?");
      });
}

TEST(b_Block, ThreeRightOfZeroGateOpen) {
  for_all(
      [](Rng& rng) {
        const double x = inputs::positive(rng);
        return std::tuple{inputs::with_f1(rng, x, inputs::positive(rng)), x};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block(3, p, x), exactly(double(oracle::value(3, p, x))))
            .hint("For x > 0 with f1(x) > 0 both gates are open: y = x + f2(f1(x)).");
      });
}

TEST(b_Block, RealParameters) {
  for_all(
      {60, 4},
      [](Rng& rng) {
        return std::tuple{int(rng.between(1, 3)), inputs::reals(rng), rng.uniform(-4, 4)};
      },
      [](int which, const Params& p, double x) {
        EXPECT_ANSWER(submission::block(which, p, x),
                      close_to(double(oracle::value(which, p, x)), {rounding(p, x), 0}));
      });
}

TEST(b_Pieces, One) { expect_pieces(1); }
TEST(b_Pieces, Two) { expect_pieces(2); }
TEST(b_Pieces, Three) { expect_pieces(3); }

TEST(b_Pieces, RealParameters) {
  for_all(
      {60, 4},
      [](Rng& rng) {
        return std::tuple{int(rng.between(1, 3)), inputs::reals(rng)};
      },
      [](int which, const Params& p) {
        const PiecewiseLinear f = oracle::pwl(which, p);
        EXPECT_ANSWER(submission::block_pwl(which, p),
                      satisfies([&](const PiecewiseLinear& got) -> Verdict {
                        const auto check = [](const vec& e, const vec& g, gradus::Tolerance t,
                                              const char* what) {
                          const auto m = gradus::first_mismatch(e, g, t);
                          return !m ? accept()
                                    : reject(std::string(what) + m->where + ": expected " +
                                             m->expected + ", got " + m->got + ".");
                        };
                        const double t = rounding(p, 1);
                        if (Verdict v = check(f.knots, got.knots, {0, 1e-12}, "knots"); !v)
                          return v;
                        if (Verdict v = check(f.slope, got.slope, {t, 0}, "slope"); !v) return v;
                        return check(f.intercept, got.intercept, {t, 0}, "intercept");
                      }));
      });
}

TEST(b_Evaluate, EveryPointOnItsPiece) {
  for_all(
      {80, 9},
      [](Rng& rng) {
        const PiecewiseLinear f = inputs::pieces(rng, rng.dim(0));
        vec xs = 2 * rng.dyadics(rng.dim(), 4 + 3 * rng.size(), 1);
        for (double& x : xs)
          x = f.knots.n_elem > 0 && rng.coin()
                  ? f.knots(uword(rng.between(0, std::int64_t(f.knots.n_elem) - 1)))
                  : x / 8;
        return std::tuple{f, xs};
      },
      [](const PiecewiseLinear& f, const vec& xs) {
        vec ys(xs.n_elem), sorted(xs.n_elem);
        const auto value = [&](double x) {
          uword piece = 0;
          while (piece < f.knots.n_elem && f.knots(piece) < x) ++piece;
          return f.slope(piece) * x + f.intercept(piece);
        };
        for (uword i = 0; i < xs.n_elem; ++i) ys(i) = value(xs(i));
        EXPECT_ANSWER(submission::eval_pwl(f, xs), exactly(ys))
            .hint_if(vec(arma::sort(ys)), "Give the values in the order of xs.")
            .hint_if(
                [&] {
                  const vec x = arma::sort(xs);
                  for (uword i = 0; i < x.n_elem; ++i) sorted(i) = value(x(i));
                  return sorted;
                },
                "Give the values in the order of xs.")
            .hint("Left of knots(0) piece 0 counts, right of knots(j) piece j + 1.");
      });
}

TEST(b_BadInput, NumbersAndShapes) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  EXPECT_REJECTED(submission::block(0, {1, 1, 1, 1}, 1));
  EXPECT_REJECTED(submission::block(4, {1, 1, 1, 1}, 1));
  EXPECT_REJECTED(submission::block(1, {1, nan, 1, 1}, 1));
  EXPECT_REJECTED(submission::block(1, {1, 1, 1, inf}, 1));
  EXPECT_REJECTED(submission::block(2, {1, 1, 1, 1}, -inf));
  EXPECT_REJECTED(submission::block_pwl(-1, {1, 1, 1, 1}));
  EXPECT_REJECTED(submission::block_pwl(3, {inf, 1, 1, 1}));
  EXPECT_REJECTED(submission::block_pwl(2, {1, 1, nan, 1}));
  EXPECT_REJECTED(submission::eval_pwl({{1, 1}, {1, 2, 1}, {0, -1, 0}}, {0}));
  EXPECT_REJECTED(submission::eval_pwl({{2, 1}, {1, 2, 1}, {0, -1, 0}}, {0}));
  EXPECT_REJECTED(submission::eval_pwl({{1}, {1}, {0, 0}}, {0}));
  EXPECT_REJECTED(submission::eval_pwl({{1}, {1, 1}, {0}}, {0}));
  EXPECT_REJECTED(submission::eval_pwl({vec(), vec(), vec()}, {0}));
  EXPECT_REJECTED(submission::eval_pwl({{1}, {1, 2}, {0, -1}}, vec()));
}

SPEED(b, eval_pwl, {1000, 10000, 100000}, [](Rng& rng, uword K) {
  PiecewiseLinear f{arma::sort(rng.uniforms(K)), rng.uniforms(K + 1), vec(K + 1)};
  for (uword j = 0; j < K; ++j) {
    if (j > 0 && f.knots(j) <= f.knots(j - 1)) f.knots(j) = std::nextafter(f.knots(j - 1), 2.0);
    f.intercept(j + 1) = f.intercept(j) + (f.slope(j) - f.slope(j + 1)) * f.knots(j);
  }
  return std::tuple{f, rng.uniforms(50000)};
});

// ---------------------------------------------------------------------------------------- part c

namespace {

constexpr char not_zero_hint[] =
    "Block 1 with w1 = 1, b1 = 2 is smooth at 0 and has its kink at -2.";
constexpr char smooth_zero_hint[] = "With b1 < 0 block 3 is differentiable at 0.";
constexpr char swapped_hint[] = "Compare with (y(x) - y(x - h)) / h, the left quotient.";

gradus::Near<Derivative> derivative(int which, const Params& p, double x) {
  return exactly(oracle::derivative(which, p, x));
}

}  // namespace

TEST(c_Derivative, BlockOne) {
  for_all(
      [](Rng& rng) {
        const double x = inputs::any(rng);
        return std::tuple{inputs::with_f1(rng, x, inputs::nonzero(rng)), x};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block_derivative(1, p, x), derivative(1, p, x))
            .hint_if(x == 0, not_zero_hint)
            .hint("Where f1(x) < 0 only the skip moves; where f1(x) > 0 the slope of f1 is added.");
      });
}

TEST(c_Derivative, BlockTwo) {
  for_all(
      [](Rng& rng) {
        const double x = inputs::any(rng);
        return std::tuple{inputs::with_f1(rng, x, inputs::nonzero(rng)), x};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block_derivative(2, p, x), derivative(2, p, x))
            .hint_if(x == 0, not_zero_hint)
            .hint(
                "f1 is in both terms: w1 where the gate is closed, and how much more where it is "
                "open?");
      });
}

TEST(c_Derivative, BlockThreeLeftOfZero) {
  for_all(
      [](Rng& rng) {
        return std::tuple{inputs::params(rng), inputs::negative(rng)};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block_derivative(3, p, x), derivative(3, p, x))
            .hint("For x < 0 relu(x) = 0 is constant; only the skip moves: slope 1.");
      });
}

TEST(c_Derivative, BlockThreeGateClosed) {
  for_all(
      [](Rng& rng) {
        const double x = inputs::positive(rng);
        return std::tuple{inputs::with_f1(rng, x, inputs::negative(rng)), x};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block_derivative(3, p, x), derivative(3, p, x))
            .hint("Where f1 < 0 the branch is f2(0), a constant.");
      });
}

TEST(c_Derivative, BlockThreeGateOpen) {
  for_all(
      [](Rng& rng) {
        const double x = inputs::positive(rng);
        return std::tuple{inputs::with_f1(rng, x, inputs::positive(rng)), x};
      },
      [](const Params& p, double x) {
        EXPECT_ANSWER(submission::block_derivative(3, p, x), derivative(3, p, x))
            .hint_if(
                [&](const Derivative& got) { return got.left == 1 + p.w1 * p.w2 * x; },
                "A piecewise linear function has constant slopes: differentiate (1 + w1 w2) x.")
            .hint("Both gates are open: y = x + f2(f1(x)).");
      });
}

TEST(c_Derivative, BothSidesOfEveryCandidate) {
  inputs::all_patterns([](const Params& p) {
    const double turn = p.w1 != 0 ? -p.b1 / p.w1 : 1.0;
    for (const int which : {1, 2, 3})
      for (const double x : {turn, 0.0, 1024.0, -1024.0}) {
        const Derivative expected = oracle::derivative(which, p, x);
        EXPECT_ANSWER(submission::block_derivative(which, p, x), exactly(expected))
            .hint_if(
                [&](const Derivative& got) {
                  return !expected.differentiable && got.left == expected.right &&
                         got.right == expected.left;
                },
                swapped_hint)
            .hint_if(which == 3 && x == 0 && expected.differentiable, smooth_zero_hint)
            .hint_if(p.w1 == 0, constant_hint)
            .hint_if(x == 0, not_zero_hint)
            .hint_if(p.w1 < 0, side_hint)
            .hint("At a knot the left derivative is the slope of the piece on the left.");
      }
  });
}

namespace {

void expect_kinks(int which) {
  inputs::all_patterns([which](const Params& p) {
    const vec expected = oracle::pwl(which, p).knots;
    const auto holds_zero = [](const vec& v) {
      return std::find(v.begin(), v.end(), 0.0) != v.end();
    };
    EXPECT_ANSWER(submission::nondifferentiable_points(which, p), exactly(expected))
        .hint_if(
            [&](const vec& got) { return which < 3 && holds_zero(got) && !holds_zero(expected); },
            not_zero_hint)
        .hint_if(
            [&](const vec& got) { return p.b1 < 0 && holds_zero(got) && !holds_zero(expected); },
            smooth_zero_hint)
        .hint_if(p.w1 == 0 || (which > 1 && p.w2 == 0),
                 "A gate that never turns, or whose branch has weight 0, makes no kink.")
        .hint("A kink is where a relu turns and the slope changes: try 0 and -b1/w1.");
  });
}

}  // namespace

TEST(c_Kinks, BlocksOneAndTwo) {
  expect_kinks(1);
  if (!HasFailure()) expect_kinks(2);
}
TEST(c_Kinks, BlockThree) { expect_kinks(3); }

TEST(c_Kinks, RealParameters) {
  for_all(
      {40, 4},
      [](Rng& rng) {
        return std::tuple{int(rng.between(1, 3)), inputs::reals(rng)};
      },
      [](int which, const Params& p) {
        EXPECT_ANSWER(submission::nondifferentiable_points(which, p),
                      close_to(oracle::pwl(which, p).knots, {0, 1e-12}));
      });
}

TEST(c_BadInput, NumbersOnly) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  EXPECT_REJECTED(submission::block_derivative(0, {1, 1, 1, 1}, 1));
  EXPECT_REJECTED(submission::block_derivative(4, {1, 1, 1, 1}, 1));
  EXPECT_REJECTED(submission::block_derivative(1, {1, 1, nan, 1}, 1));
  EXPECT_REJECTED(submission::block_derivative(3, {1, inf, 1, 1}, 1));
  EXPECT_REJECTED(submission::block_derivative(2, {1, 1, 1, 1}, nan));
  EXPECT_REJECTED(submission::nondifferentiable_points(4, {1, 1, 1, 1}));
  EXPECT_REJECTED(submission::nondifferentiable_points(1, {inf, 1, 1, 1}));
  EXPECT_REJECTED(submission::nondifferentiable_points(1, {1, 1, 1, nan}));
}

// ---------------------------------------------------------------------------------------- part d

namespace {

bool finite(const Params& p) {
  return std::isfinite(p.w1) && std::isfinite(p.b1) && std::isfinite(p.w2) && std::isfinite(p.b2);
}

double at(const OneKnot& t, double x) {
  return t.y0 + (x <= t.x0 ? t.left_slope : t.right_slope) * (x - t.x0);
}

// Any parameters that give the target, if there are any. Worst error of the honest variants: 0.02 %
// of the bound. The targets' numbers are halves; a height or slope that is wrong by 1/2 shows at
// 1e9 times the bound.
auto represents(int which, const OneKnot& t) {
  return satisfies([which, t](const std::optional<Params>& got) -> Verdict {
    const bool possible = oracle::representable(which, t);
    if (!got)
      return possible ? reject("Block " + show(which) + " can be this function.") : accept();
    if (!finite(*got)) return reject("A parameter is not finite.");
    std::vector<double> grid = {t.x0};
    for (int k = -6; k <= 10; ++k) {
      grid.push_back(t.x0 - std::ldexp(1, k));
      grid.push_back(t.x0 + std::ldexp(1, k));
    }
    for (const double x : grid) {
      const auto y = double(oracle::value(which, *got, x));
      const double scale = std::abs(t.left_slope) + std::abs(t.right_slope);
      const double bound = 1e-12 * (1 + std::abs(t.y0) + scale * (std::abs(x) + std::abs(t.x0)));
      if (!(std::abs(y - at(t, x)) <= bound))
        return reject("At x = " + show(x) + " block " + show(which) + " is " + show(y) +
                      " with these parameters, the target " + show(at(t, x)) + "." +
                      (possible ? "" : " No parameters give this target."));
    }
    return accept();
  });
}

// Targets of every kind; the first that fails is enough.
template <class F>
void all_targets(F&& property) {
  for (const double x0 : {0.0, 1.0, -1.0})
    for (const double lift : {0.0, 1.0, -0.5})
      for (const double left : {1.0, 1.5, -1.0, 0.0})
        for (const double right : {0.0, 2.0, 1.0, 0.5, -2.0}) {
          if (left == right) continue;
          property(OneKnot{x0, x0 + lift, left, right});
          if (testing::Test::HasFailure()) return;
        }
}

constexpr char above_hint[] = "Block 1 satisfies y >= x for all x; the target min(x, 1) does not.";
constexpr char diagonal_hint[] =
    "Block 1's inactive piece is exactly y = x, so the knot lies on the diagonal.";

}  // namespace

TEST(d_Represent, BlockOneOnTheDiagonal) {
  all_targets([](const OneKnot& target) {
    if (target.y0 != target.x0) return;
    const bool below = target.left_slope > 1 || target.right_slope < 1;
    EXPECT_ANSWER(submission::represent(1, target), represents(1, target))
        .hint_if([&](const auto& got) { return got && below; }, above_hint)
        .hint_if([&](const auto& got) { return got && !oracle::representable(1, target); },
                 "Where the gate of f1 is closed block 1 has slope 1.")
        .hint(
            "The gate is open on the side whose slope is not 1; w1 is what that side has more than "
            "1.");
  });
}

TEST(d_Represent, BlockOneOffTheDiagonal) {
  all_targets([](const OneKnot& target) {
    if (target.y0 == target.x0) return;
    EXPECT_ANSWER(submission::represent(1, target), represents(1, target)).hint(diagonal_hint);
  });
}

TEST(d_Represent, BlockTwo) {
  all_targets([](const OneKnot& target) {
    EXPECT_ANSWER(submission::represent(2, target), represents(2, target))
        .hint_if([&](const auto& got) { return !got && target.right_slope < 0; },
                 "w1 < 0 puts the inactive piece on the right: s_r < 0 also works.")
        .hint_if([&](const auto& got) { return got && !oracle::representable(2, target); },
                 "The inactive piece has slope w1. If it is the left one, w1 > 0; if the right "
                 "one, w1 < 0.")
        .hint("The knot is where f1 = 0: there y = b2.");
  });
}

TEST(d_Represent, BlockThree) {
  all_targets([](const OneKnot& target) {
    EXPECT_ANSWER(submission::represent(3, target), represents(3, target))
        .hint_if(target.x0 < 0, "For x < 0 block 3 is a shifted identity: no knot there.")
        .hint_if([&](const auto& got) { return got && target.left_slope != 1; },
                 "Block 3 has slope 1 for all x < 0, whatever its parameters are.")
        .hint("With x0 >= 0 and left slope 1 the value at the knot is free: b2 moves everything.");
  });
}

TEST(d_Represent, RandomTargets) {
  for_all(
      {60, 6},
      [](Rng& rng) {
        const double x0 = inputs::any(rng), left = rng.coin() ? 1 : inputs::any(rng);
        double right = inputs::any(rng);
        if (right == left) right += 1;
        return std::tuple{int(rng.between(1, 3)),
                          OneKnot{x0, rng.coin() ? x0 : inputs::any(rng), left, right}};
      },
      [](int which, const OneKnot& target) {
        EXPECT_ANSWER(submission::represent(which, target), represents(which, target));
      });
}

TEST(d_Separate, EveryPair) {
  for (const int i : {1, 2, 3})
    for (const int j : {1, 2, 3}) {
      if (i == j) continue;
      EXPECT_ANSWER(
          submission::separating_params(i, j), satisfies([&](const Params& p) -> Verdict {
            if (!finite(p)) return reject("A parameter is not finite.");
            if (std::max({std::abs(p.w1), std::abs(p.b1), std::abs(p.w2), std::abs(p.b2)}) > 1000)
              return reject("A parameter is above 1000 in absolute value.");
            const PiecewiseLinear f = oracle::pwl(i, p);
            if (!oracle::representable(j, f)) return accept();
            return reject("Block " + show(j) + " can be this function too: knots " + show(f.knots) +
                          ", slopes " + show(f.slope) + ", intercepts " + show(f.intercept) + ".")
                .hint_if(f.knots.n_elem == 0,
                         "Your block has no kink at all here: choose parameters with one.")
                .hint_if(true,
                         "What can block i do that block j cannot: its slopes, where its knots "
                         "are, how many?");
          }));
    }
}

TEST(d_Identity, WhichBlocksCanStartAsOne) {
  for (const int which : {1, 2, 3})
    EXPECT_ANSWER(
        submission::trainable_identity(which),
        satisfies([&](const std::optional<Params>& got) -> Verdict {
          if (!got)
            return which == 1 ? accept()
                              : reject("Block " + show(which) + " has such parameters.")
                                    .hint(
                                        "A branch with w2 = 0 adds nothing. Which gradient does "
                                        "its w2 get?");
          const Params& p = *got;
          if (!finite(p)) return reject("A parameter is not finite.");
          std::vector<double> grid = {0};
          for (int k = -10; k <= 20; ++k) {
            grid.push_back(std::ldexp(1, k));
            grid.push_back(-std::ldexp(1, k));
          }
          bool learns = false;
          for (const double x : grid) {
            const auto y = double(oracle::value(which, p, x));
            if (!(std::abs(y - x) <= 1e-12 * (1 + std::abs(x) + std::abs(p.b1) + std::abs(p.b2))))
              return reject("At x = " + show(x) + " the block is " + show(y) +
                            ": it is not the identity.");
            const double u = which == 3 ? std::max(0.0, x) : x, f1 = p.w1 * u + p.b1, gate = f1 > 0;
            const double dw1 = which == 1   ? gate * u
                               : which == 2 ? (1 + p.w2 * gate) * u
                                            : p.w2 * gate * u;
            const double dw2 = which == 1 ? 0 : gate * f1;
            learns = learns || dw1 != 0 || dw2 != 0;
          }
          if (learns && which == 1)
            return reject("Just beyond its knot block 1 is not the identity with these parameters.")
                .hint("Where the gate of f1 is open, f1 > 0 is added to x.");
          if (!learns)
            return reject("At no x does w1 or w2 get a gradient: the block would stay as it is.")
                .hint("A weight learns only where the gate of f1 is open for some x.");
          return accept();
        }))
        .hint_if(which == 1, "For block 1 y = x means relu(f1(x)) = 0 for all x.")
        .hint(
            "y = x must hold for all x: try x = 1 and x = -1. Block 2 has no x of its own in its "
            "sum; what must f1 be there?");
}

namespace {

struct Orbit {
  std::vector<Params> stack;
  double x = 0;
  long double log_slope = 0;  // the answer
  long double terms = 0;      // the sum of the absolute values of its terms
};

// A stack with a forward pass that is known: x, f1 and the next x are drawn first, b1 and b2
// follow. Small multiples of 1/8, so that every right order of evaluation finds the same gates.
Orbit orbit(Rng& rng, int which, uword L, std::initializer_list<double> weights) {
  Orbit o;
  double x = o.x = rng.dyadic(2);
  while (o.stack.size() < L) {
    const double w1 = rng.pick(weights), w2 = rng.pick(weights);
    const double u = which == 3 ? std::max(0.0, x) : x,
                 f1 = rng.between(0, 4) == 0 ? 0 : rng.dyadic(2), gate = f1 > 0;
    const double slope = which == 1   ? 1 + gate * w1
                         : which == 2 ? w1 * (1 + gate * w2)
                                      : 1 + gate * (x > 0) * w1 * w2;
    if (slope == 0) continue;
    const double skip = which == 2 ? f1 : x, next = rng.dyadic(2);
    o.stack.push_back({w1, f1 - w1 * u, w2, next - skip - w2 * std::max(0.0, f1)});
    o.log_slope += std::log(std::abs(static_cast<long double>(slope)));
    o.terms += std::abs(std::log(std::abs(static_cast<long double>(slope))));
    x = which == 1 ? x + std::max(0.0, f1) : next;
  }
  return o;
}

// Worst error of the honest variants: 0.02 % of the bound. The logarithm to base 10, the nearest of
// the wrong answers, is off by 57 %.
double bound(const Orbit& o) { return 1e-10 * (1 + static_cast<double>(o.terms)); }

void expect_log_slope(int which, const Orbit& o, const char* what) {
  const std::vector<Params>& stack = o.stack;
  const double x = o.x;
  const auto expected = static_cast<double>(o.log_slope);
  EXPECT_ANSWER(submission::stack_log_abs_derivative(which, stack, x),
                close_to(expected, {bound(o), 0}))
      .hint_if(stack.empty(), "The empty stack is y = x, and its slope is 1.")
      .hint_if(expected != 0 && stack.size() > 0 ? expected / std::log(10.0) : 1e300,
               "The natural logarithm is asked for.")
      .hint(what);
}

auto random_orbit(int which) {
  return [which](Rng& rng) {
    return std::tuple{orbit(rng, which, rng.dim(0), {0.5, -0.5, 1.0, -1.0, 2.0, -2.0, 0.25, 3.0})};
  };
}

}  // namespace

TEST(d_Stack, BlockOne) {
  for_all(random_orbit(1), [](const Orbit& o) {
    expect_log_slope(
        1, o, "A block has slope 1 where f1 <= 0 and 1 + w1 where f1 > 0, at its own input.");
  });
}

TEST(d_Stack, BlockTwo) {
  for_all(random_orbit(2), [](const Orbit& o) {
    expect_log_slope(2, o,
                     "Block 2 multiplies the gradient by w1 even where its gate is closed: no "
                     "block is skipped.");
  });
}

TEST(d_Stack, BlockThree) {
  for_all(random_orbit(3), [](const Orbit& o) {
    expect_log_slope(3, o,
                     "Block 3 has slope 1 unless x > 0 and f1 > 0: relu'(0) = 0 for both relus.");
  });
}

namespace {

// Too many blocks to be shown: a sentence says what they are.
void expect_log_slope_of_many(int which, uword blocks, std::initializer_list<double> weights,
                              const std::string& sizes, Rng& rng, const char* what) {
  const Orbit o = orbit(rng, which, blocks, weights);
  const std::vector<Params>& stack = o.stack;
  const double x = o.x;
  const auto expected = static_cast<double>(o.log_slope);
  EXPECT_ANSWER(submission::stack_log_abs_derivative(which, stack, x),
                satisfies([&](double got) -> Verdict {
                  if (std::abs(got - expected) <= bound(o)) return accept();
                  return reject("Through these " + show(blocks) + " blocks " + show(which) +
                                ", whose w1 and w2 are " + sizes + ", log |dy/dx| is " +
                                show(expected) + ", not " + show(got) + ".");
                }))
      .hint(what);
}

}  // namespace

TEST(d_Stack, FiftySmallBlocksTwo) {
  Rng rng = gradus::test_rng();
  expect_log_slope_of_many(
      2, 50, {0.125, -0.125, 0.0625, -0.0625, 0.25}, "between 1/16 and 1/4 in size", rng,
      "Each block 2 multiplies the gradient by w1, or by w1 (1 + w2): through 50 blocks with "
      "weights near 0.1 it shrinks to about 1e-50.");
}

TEST(d_Stack, ThousandsOfBlocks) {
  Rng rng = gradus::test_rng();
  constexpr char why[] =
      "50 factors of 1e-10 underflow to 0, and 500 factors of 10 overflow. What is the logarithm "
      "of a product?";
  expect_log_slope_of_many(2, 2000, {0.125, -0.0625}, "1/8 or -1/16", rng, why);
  expect_log_slope_of_many(1, 2000, {2.0, 3.0}, "2 or 3", rng, why);
  expect_log_slope_of_many(3, 2000, {2.0, 3.0}, "2 or 3", rng, why);
}

TEST(d_Stack, ZeroSlopeIsMinusInfinity) {
  const double minus_infinity = -arma::datum::inf;
  constexpr char why[] =
      "One factor 0 makes dy/dx = 0, and its logarithm -infinity, not NaN and not a large number.";
  EXPECT_ANSWER(submission::stack_log_abs_derivative(1, {{-1, 2, 0, 0}}, 1),
                exactly(minus_infinity))
      .hint(why);
  EXPECT_ANSWER(
      submission::stack_log_abs_derivative(2, {{2, 1, 1, 0}, {0, 1, 1, 0}, {3, 0, 1, 0}}, 1),
      exactly(minus_infinity))
      .hint(why);
  EXPECT_ANSWER(
      submission::stack_log_abs_derivative(3, {{1, 1, 1, 0}, {2, 1, -0.5, 40}, {1, 1, 1, 0}}, 1),
      exactly(minus_infinity))
      .hint(why);
}

TEST(d_BadInput, NumbersAndTargets) {
  const double nan = arma::datum::nan, inf = arma::datum::inf;
  EXPECT_REJECTED(submission::represent(0, {0, 0, 1, 2}));
  EXPECT_REJECTED(submission::represent(4, {0, 0, 1, 2}));
  EXPECT_REJECTED(submission::represent(2, {0, 0, 2, 2}));
  EXPECT_REJECTED(submission::represent(1, {nan, 0, 1, 2}));
  EXPECT_REJECTED(submission::represent(3, {0, 0, 1, inf}));
  EXPECT_REJECTED(submission::represent(2, {0, inf, 1, 2}));
  EXPECT_REJECTED(submission::separating_params(2, 2));
  EXPECT_REJECTED(submission::separating_params(0, 1));
  EXPECT_REJECTED(submission::separating_params(1, 4));
  EXPECT_REJECTED(submission::trainable_identity(0));
  EXPECT_REJECTED(submission::trainable_identity(4));
  EXPECT_REJECTED(submission::stack_log_abs_derivative(0, {}, 0));
  EXPECT_REJECTED(submission::stack_log_abs_derivative(4, {{1, 1, 1, 1}}, 0));
  EXPECT_REJECTED(submission::stack_log_abs_derivative(1, {{1, 1, 1, 1}, {1, 1, 1, nan}}, 0));
  EXPECT_REJECTED(submission::stack_log_abs_derivative(1, {{1, 1, 1, 1}}, inf));
}

SPEED(d, stack_log_abs_derivative, {4096, 16384, 65536}, [](Rng& rng, uword L) {
  // |w1| < 1: x stays small, and no gate is near enough to 0 for rounding to turn it.
  std::vector<Params> stack(L);
  for (Params& p : stack)
    p = {rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(-1, 1)};
  return std::tuple{2, stack, rng.uniform(-1, 1)};
});
