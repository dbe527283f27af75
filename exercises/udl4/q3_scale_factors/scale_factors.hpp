// udl4 question 3: factors in front of the matrices of a ReLU network, moved to its output.
#pragma once
#include <gradus/contract.hpp>

namespace udl4_q3 {

// Every layer has a ReLU, the last one too. With factors lambda the network is
//   h_0 = x,   h_{k+1} = relu(b[k] + lambda(k) W[k] h_k)   for k = 0 ... K-1,   and its output h_K.
// W[k]: n_{k+1} x n_k,  b[k]: n_{k+1},  lambda: K.  relu(z) is the larger of z and 0.

/// The network x -> scale * h_K with matrices W, biases b and no factors (all lambda(k) = 1).
struct Scaled {
  std::vector<arma::mat> W;
  std::vector<arma::vec> b;
  double scale;
};

/// Part a. relu(alpha z) - alpha relu(z). NaN if alpha or z is NaN; else alpha z is finite.
double homogeneity_gap(double alpha, double z);

// Answers of the two functions below are compared as functions of x. Because of rounding an output
// may be off by 1e-12 of the number that the network gives there with |W|, |b| and |x| in place of
// W, b and x. All numbers of the answer must be finite, and can be in every network that is tried.
//
// Both throw std::invalid_argument if there is no layer, if W, b (and lambda) differ in length, if
// a matrix has no row or no column, if sizes do not fit together, or if an entry of W or b is NaN
// or infinite.

/// Part a. The network with factors lambda, without them. The W of the answer is W, bit by bit.
/// Throws std::invalid_argument unless all lambda(k) are positive and finite and each product of
/// the first factors, lambda(0) ... lambda(k) for k = 0 ... K-1, is a normal double: neither above
/// the largest one nor below std::numeric_limits<double>::min(). That the product of all of them is
/// normal is not enough.
Scaled pull_out(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b,
                const arma::vec& lambda);

/// Part a. The network without factors, with matrices of norm 1: W[k] of the answer is W[k] divided
/// by its Frobenius norm, to a relative 1e-12 in each entry. A matrix of zeros stays as it is, and
/// counts as norm 1. Entries of W are 0 or between 1e-100 and 1e100 in absolute value.
/// Throws std::invalid_argument if the norms are no lambda that pull_out accepts.
Scaled normalise(const std::vector<arma::mat>& W, const std::vector<arma::vec>& b);

}  // namespace udl4_q3

GRADUS_CONTRACT(udl4_q3, homogeneity_gap, pull_out, normalise);
