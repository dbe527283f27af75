// beyond question 10: kernels that are products of two vectors, and kernels with holes.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q10 {

// Indices start at 0. X: H x W, K: kh x kw. The convolution of X with K, not turned round, with
// stride 1 and without padding, has an output for each place of the kernel inside of the image:
//   Y(i, j) = sum over a < kh, b < kw of K(a, b) X(i + a, j + b),   (H - kh + 1) x (W - kw + 1).
// All numbers are finite, where nothing else is said; on whole numbers all results but separate()
// are exact (all sums stay below 2^53).

/// K = u v^T, that is K(a, b) = u(a) v(b).
struct Factors {
  arma::vec u;  ///< kh
  arma::vec v;  ///< kw
};

/// Part a. Factors of K if it is a product, otherwise nullopt. With the singular values
/// s1 >= s2 >= ... of K, it is a product if s2 <= 1e-12 s1; no kernel is asked for that has
/// 1e-15 s1 < s2 < 1e-6 s1. Kernels of one row or of one column, and those that are zero, are
/// products. Entries that are not 0 lie between 2^-200 and 2^200 in absolute value.
/// Factors are not unique: all are right with ||u v^T - K|| <= 1e-12 ||K|| (the root of the sum of
/// squares). Throws std::invalid_argument if K is empty.
std::optional<Factors> separate(const arma::mat& K);

/// Part b. The convolution of X with u v^T, in O((kh + kw) H W) operations. Throws
/// std::invalid_argument if X, u or v is empty, kh > H or kw > W.
arma::mat convolve_separable(const arma::mat& X, const arma::vec& u, const arma::vec& v);

/// The derivatives of sum(dY(i, j) Y(i, j)) by the entries of the two factors.
struct Gradients {
  arma::vec du;  ///< kh
  arma::vec dv;  ///< kw
};

/// Part b. The vector-Jacobian products by u and v for Y = convolve_separable(X, u, v), in
/// O((kh + kw) H W) operations. Throws std::invalid_argument as that does, and if dY is not
/// (H - kh + 1) x (W - kw + 1).
Gradients factor_gradients(const arma::mat& X, const arma::vec& u, const arma::vec& v,
                           const arma::mat& dY);

// Part c. Dilations dh, dw are at least 1; they and the sizes of kernels are below 2^31.

/// Part c. K with holes: dh - 1 rows of zeros between every two rows that are neighbours in K, and
/// dw - 1 columns of zeros between every two columns; none before the first or after the last.
/// Throws std::invalid_argument if K is empty, or dh or dw is 0.
arma::mat stuff_zeros(const arma::mat& K, arma::uword dh, arma::uword dw);

/// Part c. The convolution of X with stuff_zeros(K, dh, dw), in O(kh kw H W) operations, whatever
/// the dilations are. An output depends on the pixels under the entries of K only, and not on those
/// under the holes, be they NaN or infinite; what is 0 in K itself may count as entry or as hole.
/// Throws std::invalid_argument if X or K is empty, dh or dw is 0, or the stuffed kernel does not
/// fit into the image.
arma::mat convolve_dilated(const arma::mat& X, const arma::mat& K, arma::uword dh, arma::uword dw);

}  // namespace beyond_q10

GRADUS_CONTRACT(beyond_q10, separate, convolve_separable, factor_gradients, stuff_zeros,
                convolve_dilated);
