#include "training_error.hpp"

namespace eleg5040_q2 {

namespace {

void require(bool good, const char* sentence) {
  if (!good) throw std::invalid_argument(sentence);
}

const arma::mat X = {{0, 0, 1, 1}, {0, 1, 0, 1}};  // samples are columns
const arma::rowvec t = {0, 1, 1, 0};

struct Look {
  double loss, grad_norm, mean_slope;
  XorNet d;  // the derivatives of the loss
};

Look look_at(const XorNet& net) {
  arma::mat Z = net.W * X;
  Z.each_col() += net.b;
  const arma::mat Y = arma::tanh(Z), slope = 1 - Y % Y;
  const arma::rowvec error = net.v * Y + net.c - t;
  const arma::rowvec dout = error / 4;                 // dL/do
  const arma::mat Delta = (net.v.t() * dout) % slope;  // dL/dZ
  const XorNet d = {Delta * X.t(), arma::sum(Delta, 1), dout * Y.t(), arma::accu(dout)};
  const double norm =
      std::max({arma::abs(d.W).max(), arma::abs(d.b).max(), arma::abs(d.v).max(), std::abs(d.c)});
  return {arma::dot(error, error) / 8, norm, arma::accu(slope) / 8, d};
}

}  // namespace

Trace train(const XorNet& start, double lr, arma::uword steps) {
  require(start.W.n_rows == 2 && start.W.n_cols == 2, "W must be 2 x 2");
  require(start.b.n_elem == 2 && start.v.n_elem == 2, "b and v must have two entries");
  require(lr > 0 && std::isfinite(lr), "lr must be positive and finite");
  Trace trace = {arma::vec(steps + 1), arma::vec(steps + 1), arma::vec(steps + 1)};
  XorNet net = start;
  for (arma::uword k = 0; k <= steps; ++k) {
    const Look now = look_at(net);
    trace.loss(k) = now.loss;
    trace.grad_norm(k) = now.grad_norm;
    trace.mean_slope(k) = now.mean_slope;
    net.W -= lr * now.d.W;
    net.b -= lr * now.d.b;
    net.v -= lr * now.d.v;
    net.c -= lr * now.d.c;
  }
  return trace;
}

// The biases outweigh everything that the inputs can add. Both units say the same of all samples,
// so the output layer alone can only learn the mean target: loss 1/8.
XorNet saturated_start() { return {{{1, 1}, {-1, 1}}, {9, -9}, {0.5, -0.5}, 0}; }

// y = 0 holds v in its place, v = 0 holds W and b, and c = 1/2, the mean target, makes the errors
// -1/2 and 1/2 cancel.
XorNet stationary_not_optimal() { return {arma::mat(2, 2), arma::vec(2), arma::rowvec(2), 0.5}; }

// Unit 0 turns where one input is on, unit 1 where both are; v says "one but not both". The loss is
// 0.035 after 10 steps and below 0.001 after 217.
Plan too_few_iterations() { return {{{{1, 1}, {1, 1}}, {-0.5, -1.5}, {1, -1}, 0}, 0.1, 10, 1000}; }

Cause diagnose(const Trace& trace) {
  const auto& [loss, grad_norm, mean_slope] = trace;
  require(!loss.is_empty(), "the trace is empty");
  require(grad_norm.n_elem == loss.n_elem && mean_slope.n_elem == loss.n_elem,
          "loss, grad_norm and mean_slope must have the same length");
  const double last = loss.back();
  if (last <= 1e-3) return Cause::converged;
  if (!loss.is_finite() || last > 10 * loss.front()) return Cause::diverged;
  // A saturated start has a small gradient as well: ask for the slope first.
  if (last > 0.05 && mean_slope.front() < 0.05) return Cause::saturated_start;
  if (grad_norm.back() <= 1e-6) return Cause::stationary_not_optimal;
  return Cause::not_enough_iterations;
}

}  // namespace eleg5040_q2
