#include "residual_blocks.hpp"

namespace nn3_q2 {

Graph draw_block(int which) {
  gradus::todo(which);  // TODO part a
}

Graph stack_blocks(const std::vector<int>& which) {
  gradus::todo(which);  // TODO part a
}

std::uint64_t count_paths(const Graph& g) {
  gradus::todo(g);  // TODO part a
}

std::string to_dot(const Graph& g) {
  gradus::todo(g);  // TODO part a
}

double block(int which, const Params& p, double x) {
  gradus::todo(which, p, x);  // TODO part b
}

nn::PiecewiseLinear block_pwl(int which, const Params& p) {
  gradus::todo(which, p);  // TODO part b
}

arma::vec eval_pwl(const nn::PiecewiseLinear& f, const arma::vec& xs) {
  gradus::todo(f, xs);  // TODO part b
}

Derivative block_derivative(int which, const Params& p, double x) {
  gradus::todo(which, p, x);  // TODO part c
}

arma::vec nondifferentiable_points(int which, const Params& p) {
  gradus::todo(which, p);  // TODO part c
}

std::optional<Params> represent(int which, const OneKnot& target) {
  gradus::todo(which, target);  // TODO part d
}

Params separating_params(int i, int j) {
  gradus::todo(i, j);  // TODO part d
}

std::optional<Params> trainable_identity(int which) {
  gradus::todo(which);  // TODO part d
}

double stack_log_abs_derivative(int which, const std::vector<Params>& stack, double x) {
  gradus::todo(which, stack, x);  // TODO part d
}

}  // namespace nn3_q2
