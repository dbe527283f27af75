// beyond question 5: what a restricted Boltzmann machine learns from.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q5 {

/// E(x, h) = -b.x - c.h - h.(W x) for D visible units x and H hidden units h, all of them 0 or 1;
/// P(x, h) = exp(-E(x, h)) / Z, where Z is the sum of exp(-E(x, h)) over all 2^(D+H) states.
struct Rbm {
  arma::mat W;  ///< H x D
  arma::vec b;  ///< D, biases of the visible units
  arma::vec c;  ///< H, biases of the hidden units
};

/// The derivatives of a number by the parameters of an Rbm: each is as large as its parameter.
struct Gradient {
  arma::mat dW;  ///< H x D
  arma::vec db;  ///< D
  arma::vec dc;  ///< H
};

/// The states of k steps of Gibbs sampling, all 0 or 1: column n of slice t holds what sample n has
/// drawn in step t. Steps count from 0.
struct Chain {
  arma::cube h;  ///< H x N x k
  arma::cube x;  ///< D x N x k
};

// Indices start at 0; logarithms are natural. X: D x N, one sample a column, N >= 1. All functions
// throw std::invalid_argument if W is empty, a shape does not fit W, X has no column, or an entry
// of X is neither 0 nor 1. Parameters are finite, at most 1e6 in absolute value: exponentials of
// energies overflow, but the answers are finite all the same.
//
// In parts a and b an entry of the answer may be off by 1e-12 (1 + B), where B is the sum of the
// absolute values of all parameters (the entries of W, b and c).

/// Part a. F(x) = -log(sum of exp(-E(x, h)) over all h), for every column of X: length N. Takes
/// O(H D N) time; there is no limit on D + H.
arma::vec free_energies(const Rbm& r, const arma::mat& X);

/// Part a. The derivatives of the mean of F over the columns of X. Takes O(H D N) time; there is no
/// limit on D + H.
Gradient free_energy_gradient(const Rbm& r, const arma::mat& X);

/// Part a. log P(x), where P(x) is the sum of P(x, h) over all h, for every column of X: length N.
/// Also throws std::invalid_argument if D + H > 16; all states may be visited.
arma::vec log_likelihoods(const Rbm& r, const arma::mat& X);

/// Part b. The derivatives of the mean of log P(x) over the columns of X. Also throws
/// std::invalid_argument if D + H > 16; all states may be visited.
Gradient log_likelihood_gradient(const Rbm& r, const arma::mat& X);

// Parts c and d walk k >= 1 steps from every sample. A step of sample n draws first all h_i from
// P(h | x), where x is the sample itself in step 0 and what the step before has drawn from then on,
// and then all x_j from P(x | h), where h is what has just been drawn. Every unit that is drawn
// takes one entry of u and is on (1) if and only if that entry is smaller than the probability of
// being on. The entries of u are taken in this order: sample 0 with all of its k steps, then sample
// 1, and so on; in a step the hidden units 0 ... H - 1, then the visible units 0 ... D - 1. So u
// has the length N k (H + D), and step t of sample n begins at entry (n k + t) (H + D).
//
// 0 <= u < 1. Every entry of u is more than 1e-12 away from the probability that it is compared
// with, so that rounding does not decide; but with W, b and c all 0, where the probability is
// exactly 1/2, u may be 1/2, too. There is no limit on D + H. Both throw std::invalid_argument also
// if k is 0 or u is of another length.

/// Part c. All states of the k steps.
Chain gibbs_chain(const Rbm& r, const arma::mat& X, arma::uword k, const arma::vec& u);

/// Part d. CD-k, the estimate of log_likelihood_gradient: with p(x) = sigma(c + W x) and x' for the
/// last x of the chain that begins at the sample x, the means over all samples of
///   dW = p(x) x^T - p(x') x'^T,  db = x - x',  dc = p(x) - p(x').
/// An entry may be off by 1e-12.
Gradient contrastive_divergence(const Rbm& r, const arma::mat& X, arma::uword k,
                                const arma::vec& u);

}  // namespace beyond_q5

GRADUS_CONTRACT(beyond_q5, free_energies, free_energy_gradient, log_likelihoods,
                log_likelihood_gradient, gibbs_chain, contrastive_divergence);
