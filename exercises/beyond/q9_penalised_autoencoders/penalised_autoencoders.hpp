// beyond question 9: autoencoders with penalties on their code.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace beyond_q9 {

// h = sigma(W1 x + b1) with sigma(z) = 1 / (1 + exp(-z)), and x^ = W2 h + b2 (linear).
// W1: H x D, b1: H, W2: D x H, b2: D with H, D >= 1. X: D x N, one sample x_n a column, N >= 1.
// h(j, n) is hidden unit j at sample n. Logarithms are natural.
//
// All numbers are finite; entries of W1 x + b1 are at most 2000 in absolute value.
//
// How far an answer may be off: let u = 2^-53, x the largest |X(i, n)|, and
//   R = 4 (D + N + 16) u (1 + the largest entry of |W1| |X| + the largest of |b1|),
// where |.| takes the absolute value of each entry. sparsity_penalty may be off by e1 = R H, an
// entry of sparsity_gradient by e2 = R (1 + x), and both functions of part b by
//   e3 = R N (1 + the sum of the squared entries of W1) (1 + x).
// In part c it is R (D + H) y^2 (1 + x) + beta (e1 + e2) + lambda e3, where y is 1 + x + the
// largest entry of |b2| + the sum of the entries of |W2|.
//
// All functions throw std::invalid_argument if H, D or N is 0 or sizes do not fit together.

/// The derivatives of a penalty by the parameters of the encoder.
struct Gradients {
  arma::mat dW1;  ///< H x D
  arma::vec db1;  ///< H
};

/// Part a. The *sum* over the units j of KL(rho || r_j) = rho log(rho / r_j)
/// + (1 - rho) log((1 - rho) / (1 - r_j)), where r_j is the *mean* of h(j, n) over the samples.
/// Right and finite also where r_j or 1 - r_j is too small for a double.
/// Throws std::invalid_argument too unless 0 < rho < 1.
double sparsity_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X, double rho);

/// Part a. Its derivatives, under the same conditions.
Gradients sparsity_gradient(const arma::mat& W1, const arma::vec& b1, const arma::mat& X,
                            double rho);

/// Part b. The *sum* over the samples of the squared Frobenius norm (the sum of the squared
/// entries) of the H x D Jacobian dh/dx at x_n. O(H D N) operations.
double contractive_penalty(const arma::mat& W1, const arma::vec& b1, const arma::mat& X);

/// Part b. Its derivatives; O(H D N) operations.
Gradients contractive_gradient(const arma::mat& W1, const arma::vec& b1, const arma::mat& X);

/// The weights of the penalties, and how active a unit should be.
struct Penalties {
  double beta, rho;  ///< sparsity
  double lambda;     ///< contraction
};

// Part c. With S the penalty of part a and C that of part b,
//   F = 1/N sum_n 1/2 |x^_n - x_n|^2 + beta S + lambda/N C.
// The two functions throw std::invalid_argument too unless beta and lambda are finite and not
// negative and 0 < rho < 1, whatever beta is.

/// F and its derivatives, each of the size of its parameter.
struct Objective {
  double F;
  arma::mat dW1;
  arma::vec db1;
  arma::mat dW2;
  arma::vec db2;
};

/// Part c. For any W2.
Objective objective(const nn::TwoLayer& net, const arma::mat& X, const Penalties& penalties);

/// W2 is W1^T, and no parameter of its own. W1: H x D, b1: H, b2: D.
struct Tied {
  arma::mat W1;
  arma::vec b1, b2;
};

struct TiedObjective {
  double F;
  arma::mat dW1;  ///< by the entries of W1, in both places where they stand
  arma::vec db1, db2;
};

/// Part c. For tied weights.
TiedObjective tied_objective(const Tied& net, const arma::mat& X, const Penalties& penalties);

}  // namespace beyond_q9

GRADUS_CONTRACT(beyond_q9, sparsity_penalty, sparsity_gradient, contractive_penalty,
                contractive_gradient, objective, tied_objective);
