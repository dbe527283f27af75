// beyond question 11: the logarithm of a sum of exponentials, its gradient, and a stream of logits.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q11 {

// LSE(x) = ln(e^{x_0} + ... + e^{x_{n-1}}) for n >= 1 logits x, in O(n) time. A logit of -inf is
// masked: it adds 0 to the sum. u = 2^-53.

/// Part a. LSE(x), for finite logits up to 1e300 in magnitude. -inf if all logits are -inf. Held to
/// an absolute error of 1e-13 max(1, |LSE(x)|) + n u. Throws std::invalid_argument if x is empty or
/// has a NaN or +inf.
double log_sum_exp(const arma::vec& x);

// Part b. Finite logits lie in [-1e4, 1e4]. Both functions return n numbers, held to an absolute
// error of 1e-14 + 4u (n + max |x_i|) over the finite x_i. They throw std::invalid_argument if x is
// empty, has a NaN or +inf, or is -inf throughout (where LSE has no gradient).

/// The gradient of LSE at x: entry i is dLSE / dx_i, 0 for a masked logit.
arma::vec log_sum_exp_gradient(const arma::vec& x);

/// The natural logarithm of each entry of that gradient: -inf for a masked logit and no other.
arma::vec log_probabilities(const arma::vec& x);

/// Part c. What is kept of all logits that were read, in any order:
///   largest = max x_i,   total = the sum of e^{x_i - largest}, which is 1 at least.
/// {-inf, 0} if there was none yet, or if all were -inf. The functions below may rely on this.
struct Stream {
  double largest, total;
};

// Part c. Finite logits lie in [-1e4, 1e4], total below 2^50. A new total is held to a relative
// error of 1e-13 max(1, |largest|).

/// The state after one more logit x, which may be -inf. Throws std::invalid_argument if x is NaN or
/// +inf.
Stream push(const Stream& stream, double x);

/// The state of the logits of both streams together; either of them may be {-inf, 0}.
Stream merge(const Stream& a, const Stream& b);

/// LSE of all logits that were read: -inf for {-inf, 0}. Held to an absolute error of
/// 1e-13 max(1, |LSE|).
double value(const Stream& stream);

}  // namespace beyond_q11

GRADUS_CONTRACT(beyond_q11, log_sum_exp, log_sum_exp_gradient, log_probabilities, push, merge,
                value);
