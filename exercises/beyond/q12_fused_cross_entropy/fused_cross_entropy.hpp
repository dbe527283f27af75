// beyond question 12: softmax and cross-entropy as one layer, forwards and backwards.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q12 {

// X: K x B logits, one sample a column. y: B labels, 0 ... K - 1. S is the softmax of each column
// of X, and L the mean over the samples of -ln S(y(b), b), natural logarithm. A logit of -inf is
// masked, S = 0; finite logits lie in [-1e4, 1e4]. M is the largest |X(k, b)| of the finite logits,
// u = 2^-53.
//
// All functions of a batch throw std::invalid_argument if K or B is 0, y does not have B entries, a
// label is K or more, X has a NaN or +inf, or a column of X is -inf throughout.

/// Part a. L; +inf if the label of a sample is masked. Held to an absolute error of
/// 1e-13 max(1, M). O(K B) time.
double cross_entropy(const arma::mat& X, const arma::uvec& y);

/// loss: one number. dX: K x B, the gradient of the loss with respect to X.
struct LossAndGradient {
  double loss;
  arma::mat dX;
};

/// Part b. L, as in part a, and dX with an absolute error of (1e-14 + 4u (1 + M)) / B. Where a
/// label is masked, dX is still finite: the same formula as elsewhere, with S = 0. O(K B) time; in
/// memory, dX and two matrices of its size more.
LossAndGradient softmax_cross_entropy(const arma::mat& X, const arma::uvec& y);

/// Part c. The mean over the samples of -sum_k q(k, b) ln S(k, b), with q = (1 - epsilon) at the
/// label and 0 elsewhere, and epsilon / K added everywhere; and its gradient. Errors as in parts a
/// and b. Throws std::invalid_argument also if epsilon is not in [0, 1] or a logit is -inf.
LossAndGradient smoothed_cross_entropy(const arma::mat& X, const arma::uvec& y, double epsilon);

/// Part c. The gap g >= 0 at which a sample of K classes with the logit g at its label and 0
/// elsewhere has the smallest smoothed loss; +inf if the loss falls for ever. Held to an absolute
/// error of 1e-13 max(1, g). Throws std::invalid_argument if K < 2 or epsilon is not in [0, 1].
double best_gap(arma::uword K, double epsilon);

}  // namespace beyond_q12

GRADUS_CONTRACT(beyond_q12, cross_entropy, softmax_cross_entropy, smoothed_cross_entropy, best_gap);
