// eleg5040 question 6: what zeros in the input and in the first weights do to learning.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace eleg5040_q6 {

// D inputs, H hidden units, N samples; samples are columns. All numbers are finite unless a line
// says otherwise.

/// Part a. Which input-to-hidden weights cannot move in a step on this batch, whatever the loss and
/// the parameters?  X: D x N.  Returns H x D: 1 where dL/dW1 is 0 for every loss and all
/// parameters, else 0.  -0.0 is zero; the smallest number above zero is not, and NaN is not. Throws
/// std::invalid_argument if X is empty or H is 0.
arma::umat frozen_mask(const arma::mat& X, arma::uword H);

/// Part a. The gradient Delta X^T by W1 for sparse inputs, in O(H nnz(X) + D) time and memory.
/// Delta: H x N, the derivative of L by the hidden pre-activations.  X: D x N.  Returns H x D; it
/// does not matter whether a zero is stored.
/// Throws std::invalid_argument if Delta or X is empty or their N differ.
arma::sp_mat hidden_gradient_sparse(const arma::mat& Delta, const arma::sp_mat& X);

// Part b. The net is  Z = W1 X + b1,  Y = f(Z),  out = W2 Y + b2  with the loss
//   L = 1/2 sum (out - T)^2  over all outputs and samples: a sum, not a mean.
// X: D x N, T: C x N, W1: H x D, b1: H, W2: C x H, b2: C, all dimensions at least 1.
// f is tanh, sigmoid or relu, with relu'(0) = 0. Both functions throw std::invalid_argument for any
// other activation, and for shapes that do not fit.

/// Part b. dL/dW1: H x D.
arma::mat hidden_gradient(const nn::TwoLayer& net, nn::Activation act, const arma::mat& X,
                          const arma::mat& T);

/// Part b. Gradient descent: in each iteration W1, b1, W2 and b2 all step by -lr times their
/// gradient, and all four gradients are taken before the first of these steps. Returns the first
/// iteration, counted from 1, whose dL/dW1 has an entry that is not zero (W1 alone: b1 does not
/// count), or -1 if iterations 1 ... max_iter have none. Guaranteed: no unit is so saturated that a
/// slope which is not 0 comes out as 0.
/// Throws std::invalid_argument also if lr <= 0 or max_iter < 1.
int first_hidden_update(const nn::TwoLayer& net, nn::Activation act, const arma::mat& X,
                        const arma::mat& T, double lr, int max_iter);

/// A net before its first step.
struct Start {
  nn::TwoLayer net;
  nn::Activation act;
};

// Part b. Two starts of your own choice, with finite entries, act one of tanh, sigmoid and relu,
// and W2 = 0 exactly. Training is that of first_hidden_update with lr <= 1/N.
// Both throw std::invalid_argument if D, H or C is 0.

/// W1 never moves, on any data, however large, and in exact arithmetic: sigmoid(-1000) and the
/// slope of tanh at 1000 are too small for a double, but not zero.
Start never_updates(arma::uword D, arma::uword H, arma::uword C);

/// dL/dW1 is not zero in iteration 2, on generic data: 24 samples, entries of X and T drawn at
/// random from [-1, 1].
Start updates_at_second(arma::uword D, arma::uword H, arma::uword C);

}  // namespace eleg5040_q6

GRADUS_CONTRACT(eleg5040_q6, frozen_mask, hidden_gradient_sparse, hidden_gradient,
                first_hidden_update, never_updates, updates_at_second);
