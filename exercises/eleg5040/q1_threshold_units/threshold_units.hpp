// eleg5040 question 1: a hidden layer of thresholds, and what gradient descent sees of it.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace eleg5040_q1 {

// The net, with samples as columns:
//   Z = W1 X + b1,   Y = step(Z),   out = W2 Y + b2,   L = 1/(2N) sum (out - T)^2,
// the sum over all outputs and samples. step(z) is 1 for z >= 0 and 0 for z < 0.
// X: D x N, T: C x N, W1: H x D, b1: H, W2: C x H, b2: C, all dimensions at least 1. All numbers
// are finite. Y is the code of the batch X.

/// Part a. dL/dW1, dL/db1, dL/dW2 and dL/db2, each with the shape of its parameter. Where the step
/// has no derivative, step'(0) = 0 counts. Rounding errors of the sums, in any order, are forgiven.
/// Throws std::invalid_argument if a dimension is 0 or shapes do not fit.
nn::TwoLayer gradient(const nn::TwoLayer& net, const arma::mat& X, const arma::mat& T);

// The other two look at W1, b1 and X only, whatever W2 and b2 are. They throw std::invalid_argument
// if D, H or N is 0 or if the shapes of W1, b1 and X do not fit.

/// Part a. The largest delta such that no change of W1 and b1 with every entry less than delta in
/// absolute value changes the code of X; 0 if arbitrarily small changes do. The error may be
/// (D + 3) 2^-52 times the sum of this radius and the largest absolute value in W1 and b1.
double flat_radius(const nn::TwoLayer& net, const arma::mat& X);

/// A change of W1 and b1.
struct Flip {
  arma::mat dW1;  ///< H x D
  arma::vec db1;  ///< H
};

/// Part a. A direction in which the code of X changes as early as possible. The largest absolute
/// value among the entries of dW1 and db1 is 1, and the net with W1 + t dW1 and b1 + t db1 has
/// another code for t = (1 + 2^-20) flat_radius(net, X); for t = 2^-20 if that radius is 0. Any
/// such direction is right.
Flip flip_direction(const nn::TwoLayer& net, const arma::mat& X);

}  // namespace eleg5040_q1

GRADUS_CONTRACT(eleg5040_q1, gradient, flat_radius, flip_direction);
