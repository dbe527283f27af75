// Networks of one hidden layer that pass through N given samples exactly: N - 1 hidden units are enough.
#pragma once

#include "nn/core/shape.hpp"
#include "nn/types.hpp"

namespace nn {

// X: n x N, sample x_i in column i, no two equal. F: N x m, row i the target of x_i. All hidden units look in one
// direction w, so that only the projections t_i = w.x_i count: unit j is phi(t + b1_j), and "y(x_i) = F_i for all i" is
// one matrix equation  M Wt = F  with  M(i, j) = phi(t_i + b1_j), last column 1, and  Wt = [W2, b2]^T  (N x m).
// Everything throws std::invalid_argument if sizes do not fit, N = 0, a number is not finite, or two samples are equal.
//
// Conditioning. The units all see the same line, and the triangular systems below are exact only on paper. For
// relu_matrix with gaps g_k between neighbouring t the weights satisfy
//   m_k = (dF_k - m_{k-1} (g_k - epsilon)) / epsilon,
// so rounding errors grow by |g_k - epsilon| / epsilon with every sample: with equal gaps and epsilon from half a gap
// to a gap a hundred samples are no problem; ten samples at random gaps are interpolated to no digit at all. The remedy
// is a bias per unit instead of one epsilon for all: interpolate_linear is as accurate as evaluating the network is.

/// Y = W2 phi(W1 X + b1 1^T) + b2 1^T, at one call of phi for each hidden unit and sample. X: n x B, B >= 0.
arma::mat forward(const TwoLayer& net, const arma::mat& X, const ScalarFunction& phi);

/// M of above, at N (N - 1) calls of phi, each sample projected once. w: n, b1: N - 1.
arma::mat interpolation_matrix(const arma::mat& X, const arma::vec& w, const arma::vec& b1, const ScalarFunction& phi);

/// Of some random directions the one with the largest gap between neighbouring projections, relative to the largest
/// projection: directions that do not separate lie in the finitely many hyperplanes (x_i - x_j).w = 0.
/// The same X gives the same w, of length 1.
arma::vec separating_direction(const arma::mat& X);

/// The samples by descending t, and half of the smallest gap. In this order, for phi = ReLU and b1_j = epsilon - t_j
/// with any 0 < epsilon <= smallest gap, M is upper triangular with diagonal epsilon, ..., epsilon, 1.
struct Triangular {
  arma::uvec order;
  double epsilon;  ///< 1 if N = 1
};
Triangular triangularise(const arma::vec& t);

/// That M: max((t_i - t_j) + epsilon, 0), last column 1. t descends strictly, else std::invalid_argument. Any epsilon >
/// 0.
arma::mat relu_matrix(const arma::vec& t, double epsilon);

/// The W with M W = F by back substitution in O(N^2 m). Its residual is componentwise at the level of rounding,
/// |M W - F| <= c N eps |M| |W|, whatever the condition of M. M is upper triangular: anything but 0 below the diagonal,
/// or a 0 on it, is std::invalid_argument.
arma::mat solve_upper(const arma::mat& M, const arma::mat& F);

/// A ReLU network through the samples, by the triangular system with epsilon half of the smallest gap: accurate for a
/// few samples at gaps that differ by a factor of 2 at most (see above).
TwoLayer interpolate_relu(const arma::mat& X, const arma::mat& F);

/// A ReLU network through the samples that is linear in between and constant beyond: units relu(t - t_j) for all but
/// the last sample, in ascending order, whose weights are the differences of slopes. O(N (log N + n + m)). Its value at
/// x_i misses F_i by rounding only, relative to |b2| + sum_j |W2_j| relu(t_i - t_j).
TwoLayer interpolate_linear(const arma::mat& X, const arma::mat& F);

/// A network of threshold units (step(0) = 1) through the samples: the staircase that jumps by F_{i+1} - F_i halfway
/// between neighbours. It misses F_i by the rounding of a sum of those jumps.
TwoLayer interpolate_step(const arma::mat& X, const arma::mat& F);

// For phi that is continuous and bounded with phi(z) -> 0 for z -> -infinity and phi(0) > 0, and nothing else: w =
// lambda u, b1_j = -lambda t_j. Below the diagonal M(lambda) vanishes as lambda grows, so that det M(lambda) ->
// phi(0)^(N-1): it is invertible for every lambda that is large enough. The weights are those of M at this very lambda.

/// M(lambda) = phi(lambda (t_i - t_j)), last column 1. t descends strictly; 0 < lambda < infinity.
arma::mat gain_matrix(const arma::vec& t, const ScalarFunction& phi, double lambda);

/// A lambda > 0, by doubling, for which all entries of M(lambda) below the diagonal are at most tau phi(0); lambda
/// times the smallest gap is at most 1e12. phi need not be monotone: all entries are looked at. Throws
/// std::invalid_argument unless phi(0) > 0 and 0 < tau < 1, and if there is no such lambda.
double sufficient_gain(const arma::vec& t, const ScalarFunction& phi, double tau);

/// A network with activation phi through the samples, by sufficient_gain with tau = 1e-3. Rounding of the projections
/// is multiplied by lambda: it is accurate while lambda (max t - min t) stays below 1e6.
TwoLayer interpolate_saturating(const arma::mat& X, const arma::mat& F, const ScalarFunction& phi);

}  // namespace nn
