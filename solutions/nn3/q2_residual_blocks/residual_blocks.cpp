#include "residual_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace nn3_q2 {

namespace {

double relu(double z) { return z > 0 ? z : 0; }

void require_block(int which) {
  if (which < 1 || which > 3)
    throw std::invalid_argument("there is no block " + std::to_string(which));
}

void require_finite(double value, const char* name) {
  if (!std::isfinite(value)) throw std::invalid_argument(std::string(name) + " must be finite");
}

void require_finite(const Params& p) {
  require_finite(p.w1, "w1");
  require_finite(p.b1, "b1");
  require_finite(p.w2, "w2");
  require_finite(p.b2, "b2");
}

struct Line {
  double slope, intercept;
};

nn::PiecewiseLinear join(const arma::vec& knots, const std::vector<Line>& pieces) {
  nn::PiecewiseLinear f{knots, arma::vec(pieces.size()), arma::vec(pieces.size())};
  for (std::size_t j = 0; j < pieces.size(); ++j) {
    f.slope(j) = pieces[j].slope;
    f.intercept(j) = pieces[j].intercept;
  }
  return f;
}

}  // namespace

// ---------------------------------------------------------------------------------------- part a

Graph draw_block(int which) { return stack_blocks({which}); }

Graph stack_blocks(const std::vector<int>& which) {
  if (which.empty()) throw std::invalid_argument("a stack needs a block");
  for (const int each : which) require_block(each);
  Graph g{{{Op::Input, {}, 0}}, 0};
  for (std::size_t l = 0; l < which.size(); ++l) {
    const auto node = [&](Op op, const std::vector<std::size_t>& in) {
      g.nodes.push_back({op, in, l});
      return g.nodes.size() - 1;
    };
    const std::size_t x = g.out;
    const std::size_t f1 = node(Op::F1, {which[l] == 3 ? node(Op::Relu, {x}) : x});
    const std::size_t gate = node(Op::Relu, {f1});
    const std::size_t branch = which[l] == 1 ? gate : node(Op::F2, {gate});
    g.out = node(Op::Add, {which[l] == 2 ? f1 : x, branch});
  }
  return g;
}

// Nodes in an order in which operands come first (Kahn): paths to j = sum of the paths to its
// operands.
std::uint64_t count_paths(const Graph& g) {
  const std::size_t n = g.nodes.size();
  if (g.out >= n) throw std::invalid_argument("out is no node");
  std::vector<std::vector<std::size_t>> users(n);
  std::vector<std::size_t> missing(n), ready;
  for (std::size_t j = 0; j < n; ++j) {
    for (const std::size_t i : g.nodes[j].in) {
      if (i >= n)
        throw std::invalid_argument("node " + std::to_string(j) +
                                    " has an operand that is no node");
      users[i].push_back(j);
    }
    missing[j] = g.nodes[j].in.size();
    if (missing[j] == 0) ready.push_back(j);
  }
  std::vector<std::uint64_t> paths(n);
  for (std::size_t done = 0; done < ready.size(); ++done) {
    const std::size_t i = ready[done];
    if (g.nodes[i].op == Op::Input) paths[i] = 1;
    for (const std::size_t j : users[i]) {
      paths[j] += paths[i];
      if (--missing[j] == 0) ready.push_back(j);
    }
  }
  if (ready.size() < n) throw std::invalid_argument("the graph has a cycle");
  return paths[g.out];
}

std::string to_dot(const Graph& g) {
  std::ostringstream text;
  text << "digraph {\n";
  for (std::size_t j = 0; j < g.nodes.size(); ++j)
    for (const std::size_t i : g.nodes[j].in) text << "  n" << i << " -> n" << j << ";\n";
  text << "}\n";
  return text.str();
}

// ---------------------------------------------------------------------------------------- part b

double block(int which, const Params& p, double x) {
  require_block(which);
  require_finite(p);
  require_finite(x, "x");
  const auto f1 = [&](double u) { return p.w1 * u + p.b1; };
  const auto f2 = [&](double u) { return p.w2 * u + p.b2; };
  if (which == 1) return x + relu(f1(x));
  if (which == 2) return f1(x) + f2(relu(f1(x)));
  return x + f2(relu(f1(relu(x))));
}

nn::PiecewiseLinear block_pwl(int which, const Params& p) {
  require_block(which);
  require_finite(p);
  const auto [w1, b1, w2, b2] = p;
  if (which == 3) {
    const Line negative{1, w2 * relu(b1) + b2}, closed{1, b2}, open{1 + w1 * w2, w2 * b1 + b2};
    if (w1 * w2 == 0 || (w1 < 0 && b1 <= 0)) return join({}, {negative});
    if (w1 < 0) return join({0, -b1 / w1}, {negative, open, closed});
    return join({b1 < 0 ? -b1 / w1 : 0.0}, {negative, open});
  }
  // One gate: where f1 <= 0 and where f1 > 0.
  const Line closed = which == 1 ? Line{1, 0} : Line{w1, b1 + b2};
  const Line open = which == 1 ? Line{1 + w1, b1} : Line{(1 + w2) * w1, (1 + w2) * b1 + b2};
  if (w1 == 0 || (which == 2 && w2 == 0)) return join({}, {b1 > 0 ? open : closed});
  if (w1 > 0) return join({-b1 / w1}, {closed, open});
  return join({-b1 / w1}, {open, closed});
}

arma::vec eval_pwl(const nn::PiecewiseLinear& f, const arma::vec& xs) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem)
    throw std::invalid_argument("K knots need K + 1 slopes and K + 1 intercepts");
  if (std::adjacent_find(f.knots.begin(), f.knots.end(), std::greater_equal<>()) != f.knots.end())
    throw std::invalid_argument("knots must be strictly increasing");
  if (xs.is_empty()) throw std::invalid_argument("xs must not be empty");
  arma::vec ys(xs.n_elem, arma::fill::none);
  for (arma::uword i = 0; i < xs.n_elem; ++i) {
    const auto piece = std::lower_bound(f.knots.begin(), f.knots.end(), xs(i)) - f.knots.begin();
    ys(i) = f.slope(piece) * xs(i) + f.intercept(piece);
  }
  return ys;
}

// ---------------------------------------------------------------------------------------- part c

Derivative block_derivative(int which, const Params& p, double x) {
  require_finite(x, "x");
  const nn::PiecewiseLinear f = block_pwl(which, p);
  const auto [first, last] =
      std::equal_range(f.knots.begin(), f.knots.end(), x);  // apart where x is a knot
  const double left = f.slope(first - f.knots.begin()), right = f.slope(last - f.knots.begin());
  return {left, right, left == right};
}

arma::vec nondifferentiable_points(int which, const Params& p) { return block_pwl(which, p).knots; }

// ---------------------------------------------------------------------------------------- part d

std::optional<Params> represent(int which, const OneKnot& target) {
  require_block(which);
  const auto [x0, y0, left, right] = target;
  for (const double each : {x0, y0, left, right}) require_finite(each, "the target");
  if (left == right) throw std::invalid_argument("a knot needs two slopes");
  switch (which) {
    case 1: {  // the closed side is y = x, and the other lies above it
      const bool opens_right = left == 1 && right > 1, opens_left = right == 1 && left < 1;
      if (y0 != x0 || !(opens_right || opens_left)) return std::nullopt;
      const double w1 = opens_right ? right - 1 : left - 1;
      return Params{w1, -w1 * x0, 0, 0};
    }
    case 2:  // the closed side has slope w1: on the left if w1 > 0, on the right if w1 < 0
      if (left > 0) return Params{left, -left * x0, right / left - 1, y0};
      if (right < 0) return Params{right, -right * x0, left / right - 1, y0};
      return std::nullopt;
    default:  // slope 1 for x < 0, and a single knot that is not there
      if (left != 1 || x0 < 0) return std::nullopt;
      return Params{1, -x0, right - 1, y0 - x0};
  }
}

Params separating_params(int i, int j) {
  require_block(i);
  require_block(j);
  if (i == j) throw std::invalid_argument("a block cannot be separated from itself");
  // One choice for every pair. Block 1: slopes 0 and 1, where block 2 has w1 > 0 on the left or
  // w1 < 0 on the right, and block 3 has slope 1 on the left. Block 2: it falls everywhere, and the
  // others do not. Block 3: two knots.
  return {-1, 1, 2, 0};
}

std::optional<Params> trainable_identity(int which) {
  require_block(which);
  if (which == 1) return std::nullopt;  // y = x asks for relu(f1(x)) = 0 everywhere: a dead unit
  if (which == 2) return Params{1, 0, 0, 0};
  return Params{1, 1, 0, 0};  // dy/dw2 = relu(f1(x)) > 0
}

double stack_log_abs_derivative(int which, const std::vector<Params>& stack, double x) {
  require_block(which);
  require_finite(x, "x");
  for (const Params& p : stack) require_finite(p);
  double log_slope = 0;
  for (const auto& [w1, b1, w2, b2] : stack) {
    const double u = which == 3 ? relu(x) : x;
    const double z = w1 * u + b1;
    const double gate = z > 0;
    switch (which) {
      case 1:
        log_slope += std::log(std::abs(1 + gate * w1));
        x += relu(z);
        break;
      case 2:
        log_slope += std::log(std::abs(w1 + gate * w2 * w1));
        x = z + w2 * relu(z) + b2;
        break;
      default:
        log_slope += std::log(std::abs(1 + (x > 0) * gate * w2 * w1));
        x += w2 * relu(z) + b2;
    }
  }
  return log_slope;
}

}  // namespace nn3_q2
