// eleg5040 question 8: a restricted Boltzmann machine with 0/1 units.
#pragma once
#include <gradus/contract.hpp>

namespace eleg5040_q8 {

/// E(x, h) = -b.x - c.h - h.(W x) for D visible units x and H hidden units h.  P(x, h) is
/// proportional to exp(-E(x, h)).
struct Rbm {
  arma::mat W;  ///< H x D
  arma::vec b;  ///< D, biases of the visible units
  arma::vec c;  ///< H, biases of the hidden units
};

// Everything below throws std::invalid_argument if W is empty or a shape does not fit W, and is
// finite and accurate however large the energies are: they reach 1e6 in absolute value.

// Part a. x: D, h: H.  An entry of x or h that is neither 0 nor 1 is std::invalid_argument.
// Time and memory are O(H D).

/// Part a. E(x, h).
double energy(const Rbm& r, const arma::vec& x, const arma::vec& h);

/// Part a. T: H x 2, logarithms of one factor per hidden unit: with some k(x) that does not depend
/// on h, exp(-E(x, h)) = k(x) * product over i of exp(T(i, h_i)) for every h.
/// What is moved between k(x) and T is up to you.
arma::mat factor_table(const Rbm& r, const arma::vec& x);

/// Part a. log P(h | x), natural logarithm.
double log_prob_h_given_x(const Rbm& r, const arma::vec& x, const arma::vec& h);

/// Part a. The logarithm of the sum of exp(-E(x, h)) over all 2^H configurations h.
double log_unnormalised(const Rbm& r, const arma::vec& x);

// Part b. One sample a column, N >= 1 columns (else std::invalid_argument).  The entries may be any
// real numbers: probabilities are fed back in training.  A probability has a relative error of at
// most 1e-13 where it is tiny, too; below 1e-300 it may be 0.

/// Part b. P(h_i = 1 | x) at (i, n) for column x of X.  X: D x N.  Returns H x N.
arma::mat prob_h_given_x(const Rbm& r, const arma::mat& X);

/// Part b. P(x_j = 1 | h) at (j, n) for column h of `hidden`.  hidden: H x N.  Returns D x N.
arma::mat prob_x_given_h(const Rbm& r, const arma::mat& hidden);

}  // namespace eleg5040_q8

GRADUS_CONTRACT(eleg5040_q8, energy, factor_table, log_prob_h_given_x, log_unnormalised,
                prob_h_given_x, prob_x_given_h);
