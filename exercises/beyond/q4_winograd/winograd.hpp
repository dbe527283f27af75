// beyond question 4: correlation with fewer multiplications, after Winograd.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q4 {

// Indices start at 0; % multiplies entry by entry. Nothing is turned round: the first entry of a
// filter meets the first pixel. All numbers are finite.
//
// Parts a and b ask for three functions each, which work together. There is more than one right
// choice, and every right one counts. What is required of them:
//   - Each is linear: f(s x + t z) = s f(x) + t f(z) for all arrays x, z and numbers s, t.
//   - Each knows its own argument and nothing else, neither other operands nor earlier calls.
//   - For every filter and every tile they give the outputs y below. On whole numbers up to 100 an
//     output may be off by 1e-9; that is enough for rounding.
// They throw std::invalid_argument if their argument is of another size than said here.

/// Part a. With y = transform_output(transform_filter(g) % transform_input(d)),
///   y(i) = g(0) d(i) + g(1) d(i + 1) + g(2) d(i + 2),   i = 0, 1.
arma::vec transform_filter(const arma::vec& g);  // length 3, returns length 4
arma::vec transform_input(const arma::vec& d);   // length 4, returns length 4
arma::vec transform_output(const arma::vec& m);  // length 4, returns length 2

/// Part b. With y = transform_output_2d(transform_filter_2d(g) % transform_input_2d(d)),
///   y(i, j) = sum over u, v < 3 of g(u, v) d(i + u, j + v),   i, j = 0, 1.
arma::mat transform_filter_2d(const arma::mat& g);  // 3 x 3, returns 4 x 4
arma::mat transform_input_2d(const arma::mat& d);   // 4 x 4, returns 4 x 4
arma::mat transform_output_2d(const arma::mat& m);  // 4 x 4, returns 2 x 2

/// Part c. A convolution layer with kernels of 3 x 3 and stride 1. X: H x W x C (rows, columns,
/// channels); on each of its four sides lie `padding` rows or columns of zeros. F: (9 C) x K, a
/// filter in each column. Returns Y, P x Q x K with P = H + 2 padding - 2, Q = W + 2 padding - 2:
///   Y(i, j, k) = sum over u, v < 3 and c < C of F(u + 3 (v + 3 c), k)
///                                               X(i + u - padding, j + v - padding, c),
/// where X = 0 outside of the image. An entry may be off by 1e-9 C max|F| max|X|. Throws
/// std::invalid_argument if X is empty, F has no column or not 9 C rows, or the kernel does not fit
/// into the padded image: P < 1 or Q < 1. H, W, C, K and the padding are below 2^20.
arma::cube convolve(const arma::cube& X, const arma::mat& F, arma::uword padding);

/// Part d. How many products a layer needs.
struct Products {
  arma::uword direct;    ///< by the formula: one for each term of each sum
  arma::uword winograd;  ///< the products between transformed filters and transformed tiles
};

/// Part d. For an image H x W x C without padding and K filters of r x r x C with stride 1.
/// Winograd's tiles have m x m outputs each, and for every tile, channel and filter
/// (m + r - 1) x (m + r - 1) products. The tiles begin at output (0, 0) and lie side by side; one
/// that reaches over the last row or column of outputs costs as much as any other. All numbers stay
/// below 2^63. Throws std::invalid_argument if an argument is 0, r > H or r > W.
Products count_products(arma::uword H, arma::uword W, arma::uword C, arma::uword K, arma::uword r,
                        arma::uword m);

/// Part d. How large the terms of an output may get.
struct Growth {
  double line;  ///< in one direction
  double tile;  ///< in two directions
};

/// Part d. An algorithm for lines is given by three matrices, y = A ((G g) % (B d)). With all
/// products written out an output is a sum of terms: y(i) = sum of A(i, q) G(q, k) g(k) B(q, l)
/// d(l) over q, k and l. `line` is the largest sum of the absolute values of these terms that any
/// output may have if no |g(k)| and no |d(l)| exceeds 1. `tile` is the same for the algorithm in
/// two directions, Y = A ((G g G^T) % (B d B^T)) A^T.
/// A: m x n, G: n x r, B: n x l. May be off by a factor of 1 + 1e-12. Throws std::invalid_argument
/// if one of them is empty or their n differ.
Growth growth(const arma::mat& A, const arma::mat& G, const arma::mat& B);

}  // namespace beyond_q4

GRADUS_CONTRACT(beyond_q4, transform_filter, transform_input, transform_output, transform_filter_2d,
                transform_input_2d, transform_output_2d, convolve, count_products, growth);
