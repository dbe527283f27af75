// nn3 question 2: three residual blocks, as graphs, as functions, and as parts of a deep network.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace nn3_q2 {

// With f1(x) = w1 x + b1, f2(x) = w2 x + b2, relu(z) = max(0, z), and scalar x and y:
//   block 1: y = x + relu(f1(x))
//   block 2: y = f1(x) + f2(relu(f1(x)))
//   block 3: y = x + f2(relu(f1(relu(x))))
// `which` is the number of the block. Everything below throws std::invalid_argument if it is not 1,
// 2 or 3, and if a parameter (any of the four, used or not) or another number that it is given is
// NaN or infinite.

struct Params {
  double w1, b1, w2, b2;
};

// ---------------------------------------------------------------------------------------- part a

enum class Op { Input, F1, F2, Relu, Add };

/// An operation and the places in Graph::nodes of its operands. Input has none, Add has two, the
/// others have one.
struct Node {
  Op op;
  std::vector<std::size_t> in;
  std::size_t block;  ///< whose f1 or f2: 0-based place in the stack. Ignored for other ops
};

/// Nodes in any order, without cycles. `out` is the place of the node that is y.
struct Graph {
  std::vector<Node> nodes;
  std::size_t out;
};

/// Part a. The block as a graph of as few nodes as possible. The only block is number 0.
Graph draw_block(int which);

/// Part a. Blocks in a row, which[0] first: the sum of a block is the input of the next one. As few
/// nodes as possible, so one Input in all.  Throws std::invalid_argument if `which` is empty.
Graph stack_blocks(const std::vector<int>& which);

/// Part a. The number of paths from the Input to `out`, exact below 2^63, in O(nodes + edges) time.
/// A node that stands twice in one `in` has two edges there. Input = out: 1. `out` out of reach: 0.
/// Exactly one Input is guaranteed; other nodes without operands start no path; the numbers of
/// operands are not looked at. Throws std::invalid_argument if there are no nodes, a place is out
/// of range or there is a cycle anywhere.
std::uint64_t count_paths(const Graph& g);

/// Part a. The text of a Graphviz drawing: a line "n<i> -> n<j>;" for each time that i stands in
/// nodes[j].in, where <i> is decimal. Indentation, order, and lines without an arrow are free. g is
/// legal (guaranteed).
std::string to_dot(const Graph& g);

// ---------------------------------------------------------------------------------------- part b

/// Part b. The value y of the block at x.
double block(int which, const Params& p, double x);

/// Part b. The same function as a list of pieces, with no knot too many: the slope changes at each.
/// Every finite p is legal, zeros included. Products of parameters do not underflow (guaranteed).
nn::PiecewiseLinear block_pwl(int which, const Params& p);

/// Part b. f(xs(i)) for each i, in O(log K) time a point for K knots. xs: any order, finite
/// (guaranteed), as is f. f is continuous (guaranteed): at a knot either piece will do.  Throws
/// std::invalid_argument if the knots are not strictly increasing, slope or intercept is not one
/// longer than knots, or xs is empty.
arma::vec eval_pwl(const nn::PiecewiseLinear& f, const arma::vec& xs);

// ---------------------------------------------------------------------------------------- part c

struct Derivative {
  double left, right;   ///< one-sided derivatives
  bool differentiable;  ///< they are equal
};

/// Part c. dy/dx of the block at x. x is clearly beside every knot, or exactly on one that is 0 or
/// -b1/w1 without rounding (guaranteed).
Derivative block_derivative(int which, const Params& p, double x);

/// Part c. All x without a derivative, increasing; possibly none.
arma::vec nondifferentiable_points(int which, const Params& p);

// ---------------------------------------------------------------------------------------- part d

/// y = y0 + left_slope (x - x0) for x <= x0 and y0 + right_slope (x - x0) for x >= x0.
struct OneKnot {
  double x0, y0, left_slope, right_slope;
};

/// Part d. Finite parameters with which the block is the target, up to rounding, or nothing if
/// there are none. Those that the block does not use may be any finite numbers. Throws
/// std::invalid_argument if left_slope = right_slope.
std::optional<Params> represent(int which, const OneKnot& target);

/// Part d. Parameters with which block i is a function that block j is with no parameters. At most
/// 1000 in absolute value; differences below 1e-6 do not count.
/// Throws std::invalid_argument if i = j.
Params separating_params(int i, int j);

/// Part d. Parameters with which the block is y = x and backpropagation, with relu'(0) = 0, gives
/// w1 or w2 a non-zero dy/dw at some x with |x| <= 1e6; or nothing if there are none.
std::optional<Params> trainable_identity(int which);

/// Part d. log |dy/dx| (natural; -infinity where dy/dx = 0) through a stack of blocks of one kind,
/// stack[0] first, by backpropagation with relu'(0) = 0. O(1) time a block. dy/dx itself may be
/// below or above every double; the y of all blocks are ordinary doubles (guaranteed). The empty
/// stack is y = x.
double stack_log_abs_derivative(int which, const std::vector<Params>& stack, double x);

}  // namespace nn3_q2

GRADUS_CONTRACT(nn3_q2, draw_block, stack_blocks, count_paths, to_dot, block, block_pwl, eval_pwl,
                block_derivative, nondifferentiable_points, represent, separating_params,
                trainable_identity, stack_log_abs_derivative);
