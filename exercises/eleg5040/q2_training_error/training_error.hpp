// eleg5040 question 2: why the training error stays high, on the smallest problem that shows it.
#pragma once
#include <gradus/contract.hpp>

namespace eleg5040_q2 {

/// Two inputs, two tanh units, a linear output:  y = tanh(W x + b),  o = v y + c.
struct XorNet {
  arma::mat W;     ///< 2 x 2; W(i, j) leads from input j to unit i
  arma::vec b;     ///< 2
  arma::rowvec v;  ///< 2
  double c = 0;
};

// The samples x are (0,0), (0,1), (1,0), (1,1), their targets t are 0, 1, 1, 0, and the loss is
// L = 1/8 sum (o - t)^2 over all four. A step of gradient descent subtracts lr times its derivative
// from each of the nine parameters; all derivatives are taken before the first parameter moves.

/// What a training run leaves behind. All three have one entry for each moment: entry 0 is the
/// start, entry k is after k steps.
struct Trace {
  arma::vec loss;        ///< L
  arma::vec grad_norm;   ///< the largest absolute value among the nine derivatives of L
  arma::vec mean_slope;  ///< the mean of tanh'(W x + b) = 1 - y^2: two units on four samples
};

/// Part a. The trace of `steps` steps, steps + 1 entries long; steps may be 0. A run that diverges
/// is recorded like any other; where numbers overflow, entries may be infinite or NaN, and which of
/// the two is not looked at. Throws std::invalid_argument if a shape is wrong or if lr is not
/// positive and finite.
Trace train(const XorNet& start, double lr, arma::uword steps);

// Starts of your own choice; all numbers must be finite.

/// Part a. tanh is flat: |W x + b| >= 3 for both units on all four samples. After 1000 steps with
/// lr = 0.1 no entry of W has moved by more than 0.01, and the loss is still at least 0.1.
XorNet saturated_start();

/// Part a. All nine derivatives are at most 1e-10 in absolute value, the loss is at least 0.1 and
/// the mean slope at least 0.2.
XorNet stationary_not_optimal();

/// 0 < lr <= 1 and 1 <= short_steps < long_steps <= 20000.
struct Plan {
  XorNet init;
  double lr;
  arma::uword short_steps, long_steps;
};

/// Part a. The loss is at least 0.02 after short_steps steps and at most 0.001 after long_steps.
Plan too_few_iterations();

enum class Cause {
  converged,
  diverged,
  saturated_start,
  stationary_not_optimal,
  not_enough_iterations
};

/// Part a. The first of these rules that holds; "last" is the last entry, "first" is entry 0.
///   converged               the last loss is <= 0.001
///   diverged                some loss is infinite or NaN, or the last is > 10 times the first
///   saturated_start         the last loss is > 0.05 and the first mean slope is < 0.05
///   stationary_not_optimal  the last grad_norm is <= 1e-6
///   not_enough_iterations   always
/// No comparison with NaN holds: a grad_norm that is NaN is not <= 1e-6.
/// Throws std::invalid_argument if the trace is empty or if its vectors differ in length.
Cause diagnose(const Trace& trace);

}  // namespace eleg5040_q2

GRADUS_CONTRACT(eleg5040_q2, train, saturated_start, stationary_not_optimal, too_few_iterations,
                diagnose);
