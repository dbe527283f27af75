// beyond question 7: sums over rectangles of any size, and pooling that is built on them.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q7 {

// Indices start at 0. X: H x W, X(r, c) in row r and column c; all entries are finite, and no sum
// of them overflows. All arithmetic is in double precision: on whole numbers the table and its
// boxes are exact (all sums stay below 2^53). The checks of part a use whole numbers alone.

/// The pixels of the rows top ... top + height - 1 and the columns left ... left + width - 1. A box
/// with height 0 or width 0 holds no pixel; its sum is 0.
struct Box {
  arma::uword top, left, height, width;
};

/// Part a. The summed-area table of X: S(i, j) is the sum of all X(r, c) with r < i and c < j, for
/// i = 0 ... H and j = 0 ... W. Returns (H + 1) x (W + 1). Throws std::invalid_argument if X is
/// empty.
arma::mat summed_area_table(const arma::mat& X);

/// Part a. The sum of the pixels in each box, in the order of `boxes`; no boxes, no sums.
/// S: (H + 1) x (W + 1), the table of an image with H, W >= 1. Throws std::invalid_argument if S
/// has fewer than two rows or columns, or if for one of the boxes, be it without pixels,
/// top + height > H or left + width > W.
arma::vec box_sums(const arma::mat& S, const std::vector<Box>& boxes);

/// Part b. Average pooling with stride 1 and without padding: Y(i, j) is the mean of the kh x kw
/// pixels whose first is X(i, j), one entry for each place of the window inside of the image.
/// O(H W) operations, whatever kh and kw are. An entry may be off by
///   (H + W) 2^-50 A / (kh kw), where A is the sum of |X(r, c)| over the whole image:
/// enough for sums in double precision. Throws std::invalid_argument if X is empty, kh or kw is 0,
/// kh > H or kw > W.
arma::mat average_pool(const arma::mat& X, arma::uword kh, arma::uword kw);

/// Part b. The vector-Jacobian product of average_pool: dX from dY, which is P x Q. Returns
/// H x W with H = P + kh - 1 and W = Q + kw - 1. O(H W) operations, whatever kh and kw are; an
/// entry may be off by (H + W) 2^-50 A / (kh kw), where A is the sum of |dY(i, j)|. Throws
/// std::invalid_argument if dY is empty, or kh or kw is 0.
arma::mat average_pool_adjoint(const arma::mat& dY, arma::uword kh, arma::uword kw);

}  // namespace beyond_q7

GRADUS_CONTRACT(beyond_q7, summed_area_table, box_sums, average_pool, average_pool_adjoint);
