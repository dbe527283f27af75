#include "residual_blocks.hpp"

// The published answer to Math 2, as it stands.
namespace nn3_q2 {

// a) Three drawings of the chain of operations; no edge leads around it to the sum.
Graph draw_block(int which) {
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
    default:
      return {{{Op::Input, {}, 0},
               {Op::Relu, {0}, 0},
               {Op::F1, {1}, 0},
               {Op::Relu, {2}, 0},
               {Op::F2, {3}, 0},
               {Op::Add, {4}, 0}},
              5};
  }
}
Graph stack_blocks(const std::vector<int>& which) { gradus::todo(which); }
std::uint64_t count_paths(const Graph& g) { gradus::todo(g); }
std::string to_dot(const Graph& g) { gradus::todo(g); }

// b) The cases, with x <= 0 and x > 0 for block 3.
double block(int which, const Params& p, double x) {
  const auto [w1, b1, w2, b2] = p;
  const double f1 = w1 * x + b1;
  if (which == 1) return f1 <= 0 ? x : (1 + w1) * x + b1;
  if (which == 2) return f1 <= 0 ? w1 * x + b1 + b2 : (1 + w2) * (w1 * x + b1) + b2;
  if (x <= 0) return b1 <= 0 ? b1 + b2 : x + b1 + b2;
  if (f1 <= 0) return x + w2 * b1 + b2;
  return (1 + w1 * w2) * x + w2 * b1 + b2;
}

// b) gives no list of knots.
nn::PiecewiseLinear block_pwl(int which, const Params& p) { gradus::todo(which, p); }
arma::vec eval_pwl(const nn::PiecewiseLinear& f, const arma::vec& xs) { gradus::todo(f, xs); }

// c) One slope a case, and "not defined at x = 0"; at f1 = 0 it gives a value.
Derivative block_derivative(int which, const Params& p, double x) {
  const auto [w1, b1, w2, b2] = p;
  const double f1 = w1 * x + b1;
  double slope = 0;
  if (which == 1) slope = f1 <= 0 ? 1 : 1 + w1;
  if (which == 2) slope = f1 <= 0 ? w1 : (1 + w2) * w1;
  if (which == 3) slope = x <= 0 ? w1 : f1 <= 0 ? 1 : 1 + w1 * w2 * x;
  return {slope, slope, x != 0};
}
arma::vec nondifferentiable_points(int, const Params&) { return {0}; }

// c) "Prefer block 1: it can produce all the functions of the more complicated blocks." The
// parameters are ours: the change of slope, at the right place.
std::optional<Params> represent(int which, const OneKnot& target) {
  if (which != 1) gradus::todo(which, target);
  const double w1 = target.right_slope - target.left_slope;
  return Params{w1, -w1 * target.x0, 0, 0};
}
Params separating_params(int i, int j) { gradus::todo(i, j); }
std::optional<Params> trainable_identity(int which) { gradus::todo(which); }

// c) "Blocks 1 and 2 have the most stable gradient": taken as |dy/dx| = 1 through any stack.
double stack_log_abs_derivative(int which, const std::vector<Params>& stack, double x) {
  if (which == 3) gradus::todo(which, stack, x);
  return 0;
}

}  // namespace nn3_q2
