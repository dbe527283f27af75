// eleg5040 question 3: the trivial solution of autoencoders, and three cures.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace eleg5040_q3 {

// An autoencoder is an nn::TwoLayer,  x -> W2 act(W1 x + b1) + b2,  with W1: H x D, b1: H,
// W2: D x H, b2: D. All functions throw std::invalid_argument for what a line says they need and do
// not get. Where several answers are right, each of them is.

/// Part a. An autoencoder with D inputs and H hidden units that copies the box: every entry of the
/// output is within tol of the input for every x with max |x_i| <= box; nullopt if there is none.
/// box may be infinite: then for every x in R^D. A finite box is in [1e-3, 1e3] (guaranteed).
/// Rounding errors of a network are forgiven: 1e-9 box, or 1e-9 max(1, |x_1|, ..., |x_D|) where box
/// is infinite. Whether there is one is a question of exact arithmetic.  Memory is O(H D).
/// Needs D, H >= 1; box > 0; 0 <= tol < box; act one of linear, relu, tanh.
std::optional<nn::TwoLayer> trivial_autoencoder(arma::uword D, arma::uword H, nn::Activation act,
                                                double box, double tol);

// Part b. All activations are linear, and biases are allowed.

/// Part b. A vector x of Euclidean norm 1 (within 1e-8) that the linear autoencoder changes by at
/// least 1: ||x - rec(x)|| >= 1 - 1e-8. The entries of the net are of order 1.
/// Needs the shapes above with 1 <= H < D.
arma::vec unreconstructable(const nn::TwoLayer& net);

// X: D x N, one sample a column. The three below need D, N >= 1 and 1 <= H <= D; H may be N or
// more.

/// Part b. The linear autoencoder with the smallest mean error, 1/N sum_n ||x_n - rec(x_n)||^2,
/// within 1e-8 of it (relative), plus 1e-12 of the mean of ||x_n||^2. W1 is H x D in every case.
nn::TwoLayer pca_autoencoder(const arma::mat& X, arma::uword H);

/// Part b. That smallest mean error, with the same accuracy.
double bottleneck_bound(const arma::mat& X, arma::uword H);

/// Part b. Whether some linear autoencoder with H hidden units reconstructs every column of X
/// exactly. Guaranteed: the smallest mean error is 0, or at least 1e-6 of the mean of ||x_n||^2.
bool can_copy(const arma::mat& X, arma::uword H);

// Parts c and d. S = E x x^T is D x D and not centred; it may be singular. All that take an S need
// it square, not empty, symmetric within 1e-10 of its largest modulus, and without a negative entry
// on the diagonal. W is D x D.

/// Part c. The W with the smallest E ||W (x + noise) - x||^2; the entries of the noise are
/// independent, with mean 0 and *variance* s2.
/// It solves the normal equations within 1e-9 (relative, Frobenius norm), however large s2 is.
/// Needs s2 > 0.
arma::mat denoising_gaussian(const arma::mat& S, double s2);

/// Part c. The W with the smallest E ||W x' - x||^2, where each entry of x' is 0 with probability p
/// and else that of x, independently; with the same accuracy. If S is singular there may be several
/// such W: any of them. Needs 0 <= p < 1; p is 0 or at least 1e-3 (guaranteed).
arma::mat denoising_masking(const arma::mat& S, double p);

/// Part c. These expected losses, for any W. They need W to be as large as S, and s2 and p as
/// above.
double expected_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2);
double expected_loss_masking(const arma::mat& W, const arma::mat& S, double p);

/// Part d. lambda times the sum of |w|^p over the entries of W, a matrix of any shape.
/// Needs finite p >= 1, lambda > 0, and W not empty.
double lp_penalty(const arma::mat& W, double p, double lambda);

/// Part d. Its derivative by each entry, the size of W; 0 where w = 0, also for p = 1. Needs the
/// same.
arma::mat lp_subgradient(const arma::mat& W, double p, double lambda);

/// Part d. The W with the smallest  E ||W x - x||^2 + lambda ||W||_F^2. Needs lambda > 0.
arma::mat weight_decay_single(const arma::mat& S, double lambda);

/// Part d. The linear autoencoder with zero biases that has the smallest
///   E ||W2 W1 x - x||^2 + lambda (||W1||_F^2 + ||W2||_F^2),
/// within 1e-8 of it (relative). Needs lambda > 0 and H >= 1; H may exceed D.
nn::TwoLayer weight_decay_factored(const arma::mat& S, double lambda, arma::uword H);

/// Part d. That expression for any net. b1 and b2 are ignored, and may have any length. Needs
/// lambda > 0, and W1 and W2 of the shapes above with H >= 1.
double factored_objective(const nn::TwoLayer& net, const arma::mat& S, double lambda);

}  // namespace eleg5040_q3

GRADUS_CONTRACT(eleg5040_q3, trivial_autoencoder, unreconstructable, pca_autoencoder,
                bottleneck_bound, can_copy, denoising_gaussian, denoising_masking,
                expected_loss_gaussian, expected_loss_masking, lp_penalty, lp_subgradient,
                weight_decay_single, weight_decay_factored, factored_objective);
