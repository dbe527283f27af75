// nn3 question 1: a convolution, and the dense layer that it is.
#pragma once
#include <gradus/contract.hpp>

namespace nn3_q1 {

// D: length of the signal x.  W: width of a kernel.  M: number of kernels.
// P = D - W + 1 positions.  K: W x M, one kernel per column; its entries are finite.
// Everything below throws std::invalid_argument if D, W or M is 0, or W > D.

/// How much a layer of M kernels of width W computes and learns on a signal of length D (no bias).
struct Counts {
  std::uint64_t positions;  ///< per kernel
  std::uint64_t outputs;
  std::uint64_t weights;
};

/// Part a. D, W, M < 2^31.
Counts conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M);

/// Part a. Valid cross-correlation, 0-based: Y(k, m) = sum_i K(i, m) x(k + i).
/// x: D.  Returns P x M.
/// An output depends on the W inputs of its own window only, also where one is NaN or infinite.
arma::mat conv1d(const arma::vec& x, const arma::mat& K);

/// The same layer as a fully connected one.
struct DenseCounts {
  std::uint64_t neurons;
  std::uint64_t weights;           ///< of a fully connected layer, zero or not
  std::uint64_t structural_zeros;  ///< weights that are zero for every K
  std::uint64_t nonzeros;          ///< the others
  std::uint64_t free_parameters;   ///< different numbers among them, for a generic K
};

/// Part b. D, W, M <= 2^21.
DenseCounts dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M);

/// Part b. Z with Z x = vectorise(conv1d(x, K)): row m P + k is kernel m at position k.
/// Returns (M P) x D.
arma::mat toeplitz(const arma::mat& K, arma::uword D);

/// Part b. The same matrix, stored sparsely, in O(M P W) time and memory.
arma::sp_mat toeplitz_sparse(const arma::mat& K, arma::uword D);

/// Part b. Z^T vectorise(dY) without forming Z.  dY: P x M (else std::invalid_argument), finite.
/// Returns D.
arma::vec toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D);

// Part c. Z: (M P) x D with D = Z.n_cols and P = D - W + 1, else std::invalid_argument; so also
// for lambda or t < 0; 0 is legal. lambda and t are finite, and so is Z but where it says else.
// The band of block m: the entries Z(m P + k, k + i) with 0 <= i < W.

/// lambda times a penalty R(Z) of your own choice. R is 0, up to rounding, if Z is the matrix of a
/// convolution, and positive for every other Z; on a ray that begins at a convolution and leaves
/// the convolutions it grows strictly (as every convex choice does). So lambda = 0 gives 0 for
/// every Z. If lambda > 0, P >= 2 and an entry of Z is NaN or infinite, the value is not finite
/// either; with P = 1 every Z is the matrix of a convolution.
double penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda);

/// The gradient of `penalty` by Z, of the size of Z; at a kink any subgradient. For lambda = 0 all
/// its entries are 0.
arma::mat penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda);

/// The kernels K (W x M) whose matrix is nearest to Z in the Frobenius norm.
arma::mat nearest_convolution(const arma::mat& Z, arma::uword M, arma::uword W);

/// The proximal step of t times the sum of |Z(r, c)| over the entries off the band: the X that
/// minimises 1/2 ||X - Z||^2 + t sum_off |X(r, c)|, with the Frobenius norm. t = 0 gives Z.
arma::mat prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t);

}  // namespace nn3_q1

GRADUS_CONTRACT(nn3_q1, conv1d_counts, conv1d, dense_counts, toeplitz, toeplitz_sparse,
                toeplitz_adjoint, penalty, penalty_grad, nearest_convolution, prox_locality_l1);
