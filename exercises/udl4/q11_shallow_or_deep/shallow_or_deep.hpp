// udl4 question 11: one wide layer or ten narrow ones: parameters, linear regions, time.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace udl4_q11 {

// Every network has one input and one output, biases in every layer, and ReLU after every layer but
// the last, which is linear. K: hidden layers.  D: hidden units in each of them.

// ---- part a ----------------------------------------------------------------------------------

/// Weights and biases together.
struct Parameters {
  std::uint64_t shallow;  ///< one hidden layer of 95 units
  std::uint64_t deep;     ///< ten hidden layers of 5 units each
};

/// Part a. The two networks of the sheet.
Parameters sheet_parameters();

/// Part a. The largest D such that a network with one hidden layer of D units has at most `params`
/// parameters. Throws std::invalid_argument if not even one unit fits (params < 4).
arma::uword shallow_width_for_budget(std::uint64_t params);

/// Part a. All pairs (K, D) with K >= 2 and D >= 2 for which K hidden layers of D units make
/// exactly `params` parameters, in any order, each once; empty if there is none. params <= 10^7.
/// Throws std::invalid_argument if params < 4.
std::vector<std::pair<arma::uword, arma::uword>> equal_budget_deep(std::uint64_t params);

// ---- part b ----------------------------------------------------------------------------------

/// Part b. The largest number of linear regions on R that a network with K hidden layers of D units
/// can have, D >= 3. Throws std::invalid_argument if D < 3 or K = 0 (with 1 or 2 units a layer the
/// largest number is another one), std::overflow_error if the number exceeds 2^64 - 1. D < 2^32.
std::uint64_t max_regions_1d(arma::uword K, arma::uword D);

/// Part b. The largest number of linear regions of one hidden layer of D ReLUs on Di inputs: the
/// cells into which D hyperplanes in general position cut R^Di. Di = 0 or D = 0: 1.
/// Di, D <= 10^6. Throws std::overflow_error if the number exceeds 2^64 - 1, and only then.
std::uint64_t max_regions_shallow(arma::uword Di, arma::uword D);

/// Part b. A network with K hidden layers of exactly D units that has max_regions_1d(K, D) linear
/// regions, all of them inside [0, 1], and 0 <= f(x) <= 1 for x in [0, 1] (up to 1e-6).
/// Tried are D = 3 ... 7 with K = 1, 2, 3, then D = 3, 4, 5 with K = 4, D = 3 with K = 5, and the
/// sheet's K = 10, D = 5. Up to K = 5 the regions are counted, and each must be at least 1e-7 wide;
/// joints nearer than 1e-9 count as one, and so do neighbouring slopes that differ by less than
/// 1e-9 of the larger. With K = 10 they are too many to count: there f is looked at in 1000 random
/// places, where it must rise or fall, in some the one and in some the other.
/// Throws std::invalid_argument if D < 3 or K = 0.
nn::Mlp region_maximiser(arma::uword K, arma::uword D);

// ---- part c ----------------------------------------------------------------------------------

/// What one input costs in a fully connected network.
struct Cost {
  std::uint64_t multiplies;         ///< by weights
  std::uint64_t bias_adds;          ///< one for each unit, the outputs included
  std::uint64_t relus;              ///< activations that are computed
  std::uint64_t sequential_layers;  ///< affine layers, each of which waits for the one before it
  std::uint64_t peak_activations;   ///< the most units that two neighbouring layers have together
};

/// Part c. sizes: the numbers of units from the inputs to the outputs, {Di, D1, ..., DK, Do}, K >=
/// 0. Throws std::invalid_argument if there are fewer than two, or one is 0.
Cost cost(const std::vector<arma::uword>& sizes);

/// Part c. f at every entry of x (B >= 0 of them), each finite or NaN. Where x is NaN the answer is
/// NaN, and nowhere else. Without units f is phi0, but NaN where x is NaN.
/// Memory: far less than the D x B matrix of all hidden values.
/// Throws std::invalid_argument if phi, theta0, theta1 differ in length.
arma::rowvec run_shallow(const nn::Shallow1D& f, const arma::rowvec& x);

/// Part c. The same for a deep network: NaN where x is NaN, and nowhere else. K >= 0.
/// Throws std::invalid_argument if there is no matrix, if W and b differ in length, if a layer has
/// no unit, or if its sizes do not fit together or are not 1 -> ... -> 1.
arma::rowvec run_deep(const nn::Mlp& net, const arma::rowvec& x);

}  // namespace udl4_q11

GRADUS_CONTRACT(udl4_q11, sheet_parameters, shallow_width_for_budget, equal_budget_deep,
                max_regions_1d, max_regions_shallow, region_maximiser, cost, run_shallow, run_deep);
