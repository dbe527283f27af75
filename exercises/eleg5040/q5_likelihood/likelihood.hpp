// eleg5040 question 5: the cross-entropy, four times.
#pragma once
#include <gradus/contract.hpp>

namespace eleg5040_q5 {

// c classes, N samples, one sample a column; c, N >= 1. Natural logarithms, sums over the samples.
//
// P, Y: c x N, each column a distribution: no entry is negative or NaN, and their sum differs from
// 1 by at most 1e-9 (formulas take them as they are). Entries of P are 0 or at least 1e-300.
// y: N labels, 0-based.
//
// Every function throws std::invalid_argument if an argument is empty, sizes do not fit, a column
// of P or Y is no distribution, or a label is c or more.
// Where nothing else is said, a value has an error of at most 1e-12 a sample plus 1e-11 of itself.

/// Part a. L(P, Y) = -sum over n and j of Y(j, n) log P(j, n). Where Y(j, n) = 0 nothing is added,
/// also if P(j, n) = 0; where only P(j, n) = 0, L is +inf.
double cross_entropy(const arma::mat& P, const arma::mat& Y);

/// Part a. L(P, Y) for the one-hot Y with the labels y: +inf if a label has the probability 0. N
/// may be 10^5.
double nll(const arma::mat& P, const arma::uvec& y);

/// L and its derivatives by the logits.
struct Loss {
  double value;
  arma::mat gradient;  ///< c x N
};

/// Part a. L for P = softmax of each column of the logits Z, c x N, and the labels y. Logits are
/// between -1e4 and 1e4, or -inf: that class has the probability 0. The label's own logit is
/// finite. Other logits (NaN, +inf) do not occur and need no check: sizes and labels are all that
/// throws here. The value has an error of at most 1e-11 a sample, an entry of the gradient of at
/// most 1e-11.
Loss softmax_cross_entropy(const arma::mat& Z, const arma::uvec& y);

/// Part a. L(P, Y) - L(Y, Y); +inf where L(P, Y) is.
double cross_entropy_minus_entropy(const arma::mat& P, const arma::mat& Y);

}  // namespace eleg5040_q5

GRADUS_CONTRACT(eleg5040_q5, cross_entropy, nll, softmax_cross_entropy,
                cross_entropy_minus_entropy);
