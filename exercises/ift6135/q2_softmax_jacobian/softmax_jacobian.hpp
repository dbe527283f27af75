// ift6135 question 2: the derivatives of softmax and sigmoid, written down and then never formed.
#pragma once
#include <gradus/contract.hpp>

namespace ift6135_q2 {

// x: n numbers.  dy: n, the gradient of a loss L with respect to an output y.  Indices are 0-based.
//
// Softmax: S_i(x) = e^{x_i} / sum_k e^{x_k} for n >= 1 logits x.
// - -inf masks an entry: S_i = 0 and all its derivatives are 0. Logits may be in the thousands.
// - Throws std::invalid_argument if x is empty, has a NaN or +inf, or is -inf throughout.
// - Held to an absolute error of 1e-14 + 4u (1 + max |x_i|), u = 2^-53, over the finite x_i.
//
// Sigmoid: s(x) = 1 / (1 + e^{-x}), entry by entry, for n >= 0 numbers x.
// - A NaN gives a NaN in its own place; s is 0 at -inf and 1 at inf, its derivative 0 at both.
// - Held to a relative error of 1e-13 for |x| <= 700, in both tails. Where a value is below 1e-290,
//   an absolute error of 1e-300 is enough.

/// Part a. One entry: dS_i / dx_j, in O(n) time and memory.
/// Throws std::invalid_argument also if i or j >= n.
double dsoftmax(const arma::vec& x, arma::uword i, arma::uword j);

/// Part b. All of them: J(i, j) = dS_i / dx_j.  Returns n x n, in O(n^2) time. Symmetric within 2u,
/// and its rows add up to 0 within 4u n, both with 4u (1 + max |x_i|) more.
arma::mat softmax_jacobian(const arma::vec& x);

/// Part c. s(x).  Returns n.
arma::vec sigmoid(const arma::vec& x);

/// Part c. s'(x), entry by entry.  Returns n.
arma::vec sigmoid_prime(const arma::vec& x);

/// Part c. J(i, j) = ds(x)_i / dx_j for x without NaN, exactly 0 where it is 0 for every x.
/// Returns n x n.
arma::mat sigmoid_jacobian(const arma::vec& x);

/// Part d. The vector-Jacobian product J^T dy of the sigmoid at x, in O(n) time and memory.
/// dy: n finite numbers.  Returns n.  Throws std::invalid_argument if x and dy differ in length.
arma::vec sigmoid_vjp(const arma::vec& x, const arma::vec& dy);

// Part e. The vector-Jacobian product J^T dy of the softmax, in O(n) time and memory.  Returns n.
// Throws std::invalid_argument also if the lengths differ or an entry of dy is not finite.
// Held to an absolute error of 1e-13 max |dy_i|. The entries of the answer add up to 0, and a
// constant dy gives 0, both within (2n + 8) u max |dy_i|.

/// From the logits x, with 4u (1 + max |x_i|) max |dy_i| more granted.
arma::vec softmax_vjp(const arma::vec& x, const arma::vec& dy);

/// From the output y = S(x), as a layer that kept only y does. Throws std::invalid_argument also if
/// an entry of y is negative or NaN, or the entries do not add up to 1 within 1e-6. Where they are
/// off by d, 2 |d| max |dy_i| more is granted.
arma::vec softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy);

}  // namespace ift6135_q2

GRADUS_CONTRACT(ift6135_q2, dsoftmax, softmax_jacobian, sigmoid, sigmoid_prime, sigmoid_jacobian,
                sigmoid_vjp, softmax_vjp, softmax_vjp_from_output);
