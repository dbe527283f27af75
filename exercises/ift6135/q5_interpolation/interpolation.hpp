// Question 5: a network of two layers that passes through N given samples.
#pragma once
#include <gradus/contract.hpp>
#include <nn/types.hpp>

namespace ift6135_q5 {

// n inputs, m outputs, N samples. n and m are at least 1 in everything that is tried, and only
// parameter_count has to look. Indices are 0-based.
// X: n x N, sample x_i in column i.  F: N x m, row i is the target of x_i.
// There are N - 1 hidden units. With N = 1 there is none: W1 is 0 x n and W2 is m x 0, and that is
// legal.
// phi: the activation. Its calls are counted.
//
// Everything below throws std::invalid_argument if sizes do not fit or N is 0. Parts c and d throw
// it also if a number in X, F, t or t_sorted is not finite.

/// Part a. Y = W2 phi(W1 X + b1) + b2, phi entry by entry, both biases added to every column.
/// X: n x B with any B >= 0.  Returns m x B.  At most one call of phi for each hidden unit and
/// sample.
arma::mat forward(const nn::TwoLayer& net, const arma::mat& X, const nn::ScalarFunction& phi);

/// Part a. Numbers in W1, b1, W2, b2 together, with N - 1 hidden units.  n, N, m < 2^31; a 0
/// throws.
std::uint64_t parameter_count(std::uint64_t n, std::uint64_t N, std::uint64_t m);

/// The output layer of a network.  W2: m x (N-1), b2: m.
struct OutputLayer {
  arma::mat W2;
  arma::vec b2;
};

/// Part b. The M with M stack_output(W2, b2) = forward(net, X, phi)^T for every W2 and b2, if every
/// row of net.W1 is w^T.  w: n, b1: N - 1.  Returns N x N.  At most N^2 calls of phi.
arma::mat interpolation_matrix(const arma::mat& X, const arma::vec& w, const arma::vec& b1,
                               const nn::ScalarFunction& phi);

/// Part b. Wt = [W2, b2]^T, N x m.  W2: m x (N-1), b2: m.
arma::mat stack_output(const arma::mat& W2, const arma::vec& b2);

/// Part b. The way back.  Wt: N x m, N >= 1.
OutputLayer unstack_output(const arma::mat& Wt);

/// Part c. Any w (n) such that the N numbers t_i = w^T x_i are distinct, and not by rounding alone:
/// any two of them differ by at least 1e-10 of the largest |w|^T |x_i|, the sum over k of
/// |w(k) x_i(k)|. (That is what the rounding of t_i goes by: about 1e-16 of it, however small t_i
/// itself is.) Samples for which no w does that are tried only if two are equal: then it throws
/// std::invalid_argument.
arma::vec separating_direction(const arma::mat& X);

/// What makes the matrix of part b triangular for phi = ReLU and b1(j) = epsilon - t(j).
struct Triangular {
  arma::uvec order;  ///< the samples' indices, sorted by descending t
  double epsilon;    ///< any number from 1e-6 gap to gap, the smallest distance between two t
};

/// Part c. t: N projections in any order; two that are equal throw.  N = 1: any epsilon > 0.
Triangular triangularise(const arma::vec& t);

/// Part c. The N x N matrix of part b, entry by entry from the difference of two t: the last column
/// is 1, the others hold max((t_i - t_j) + epsilon, 0).  t_sorted: strictly descending, else it
/// throws. Any finite epsilon > 0 is legal, others throw.
arma::mat relu_matrix(const arma::vec& t_sorted, double epsilon);

/// Part c. The W with M W = F.  M: N x N, upper triangular; a zero on the diagonal or anything but
/// 0 below it throws.  F: N x m.  |M W - F| <= 4 N 2^-53 |M| |W|, entry by entry.
arma::mat solve_upper(const arma::mat& M, const arma::mat& F);

/// Part c. A ReLU network with at most N - 1 hidden units that maps every x_i to row i of F, to
/// 1e-6 max |F|. Two equal samples throw. For accuracy take epsilon between a tenth of the smallest
/// gap and the gap.
nn::TwoLayer interpolate_relu(const arma::mat& X, const arma::mat& F);

// Part d. phi is continuous and bounded, phi(z) -> 0 for z -> -infinity, and phi(0) > 0. Nothing
// else. At most 128 N^2 calls of phi in any of the three functions.

/// Part d. N x N: the last column is 1, the others hold phi(lambda (t_i - t_j)).  t_sorted:
/// strictly descending.  0 < lambda < infinity, other lambda throw.  Takes any phi.
arma::mat gain_matrix(const arma::vec& t_sorted, const nn::ScalarFunction& phi, double lambda);

/// Part d. Any lambda > 0 with |M(i, j)| <= tau phi(0) for all j < i, j < N - 1, where M is
/// gain_matrix(t_sorted, phi, lambda), and lambda gap <= 1e12, where gap is the smallest distance
/// between two t.  N = 1: any lambda > 0.
/// Throws std::invalid_argument unless phi(0) > 0 and 0 < tau < 1, and if it finds no such lambda.
double sufficient_gain(const arma::vec& t_sorted, const nn::ScalarFunction& phi, double tau);

/// Part d. A network with activation phi and at most N - 1 hidden units that maps every x_i to row
/// i of F, to 1e-6 max(1, max |F|). Two equal samples throw, and so does a phi that sufficient_gain
/// refuses. With tau = 1e-3 the M of the samples that are tried is invertible, with room to spare.
/// A smaller tau gains nothing: the rounding of lambda (t_i - t_j) grows with lambda, and from
/// lambda (max t - min t) = 1e6 on it shows.
nn::TwoLayer interpolate_saturating(const arma::mat& X, const arma::mat& F,
                                    const nn::ScalarFunction& phi);

}  // namespace ift6135_q5

GRADUS_CONTRACT(ift6135_q5, forward, parameter_count, interpolation_matrix, stack_output,
                unstack_output, separating_direction, triangularise, relu_matrix, solve_upper,
                interpolate_relu, gain_matrix, sufficient_gain, interpolate_saturating);
