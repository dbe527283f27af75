// beyond question 14: which networks with one hidden layer are the same function?
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace beyond_q14 {

// y = W2 act(W1 x + b1) + b2.  W1: M x D, b1: M, W2: K x M, b2: K; D, K >= 1. M may be 0, then W1
// is 0 x D, b1 is empty, and W2 is K x 0; this holds for answers as well. Indices are 0-based.
//
// W1, b1 and W2 hold whole numbers of at most 1000 in size; b2 holds any finite numbers in parts a
// and b, and whole numbers in part c. |b1(j)| <= 4 where row j of W1 is 0.
//
// All functions throw std::invalid_argument if the sizes of a network do not fit, D or K is 0, an
// entry of W1, b1 or W2 is no whole number (NaN and infinities are none), or one of b2 is NaN or
// infinite; and those with two networks also if these differ in D or in K.
//
// Two functions are the same if they agree for every x, in all outputs.

// Parts a and b: act = tanh.

/// Part a. A *reduced* network that is the same function: no row of W1 is 0, no column of W2 is 0,
/// and no two units have equal or opposite (W1.row(j), b1(j)). Its units may stand in any order,
/// and each of them with either sign. Its b2 may be off by 1e-12 (|b2(k)| + sum_j |W2(k, j)|) of
/// net.
nn::TwoLayer reduce(const nn::TwoLayer& net);

/// Unit j of the first network is unit(j) of the second: in W1, b1 and W2 its numbers are sign(j)
/// times those of that one. sign(j) is 1 or -1. Both have one entry for each unit of the first.
struct Match {
  arma::uvec unit;
  arma::vec sign;
};

// In part b entries of b2 count as equal if they differ by 1e-9 or less. In the tests they are, in
// reduced networks, equal up to 1e-11, or differ by more than 1e-3.

/// Part b. For two networks that are reduced already (taken for granted, not to be checked): how
/// their units match, or nullopt if they are different functions.
std::optional<Match> match_units(const nn::TwoLayer& first, const nn::TwoLayer& second);

/// Part b. Are any two networks, reduced or not, the same function?
bool same_tanh(const nn::TwoLayer& first, const nn::TwoLayer& second);

// Part c: act = relu, relu(z) = max(z, 0).

/// y = A x + c + C |W x + b|, |.| entry by entry.  A: K x D, c: K, W: N x D, b: N, C: K x N for N
/// hinges. Row h of W is not 0; its first entry that is not 0 is positive; and its entries and b(h)
/// are whole numbers with no common divisor but 1. No two hinges have the same row of W and the
/// same b, and no column of C is 0.
struct Hinges {
  arma::mat A;
  arma::vec c;
  arma::mat W;
  arma::vec b;
  arma::mat C;
};

/// Part c. The hinges, in any order. All numbers are whole or halves, and compared exactly.
Hinges hinge_form(const nn::TwoLayer& net);

/// Part c. Are any two networks the same function?
bool same_relu(const nn::TwoLayer& first, const nn::TwoLayer& second);

}  // namespace beyond_q14

GRADUS_CONTRACT(beyond_q14, reduce, match_units, same_tanh, hinge_form, same_relu);
