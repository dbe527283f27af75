// beyond question 17: who wins a max pooling, and what follows from that for its derivatives.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q17 {

// Indices start at 0. X: H x W, X(r, c) in row r and column c; its pixels also have numbers, down
// one column after the other: X(r, c) is pixel r + c H.

/// Window (i, j) covers the rows i sh - ph ... i sh - ph + kh - 1 and the columns
/// j sw - pw ... j sw - pw + kw - 1, as far as the image has them: padding is no pixel.
/// kh, kw, sh, sw >= 1, ph < kh and pw < kw, so that every window holds at least one pixel. There
/// are P = floor((H + 2 ph - kh) / sh) + 1 by Q = floor((W + 2 pw - kw) / sw) + 1 windows.
struct Pooling {
  arma::uword kh, kw, sh, sw, ph, pw;
};

/// Y(i, j) is the pixel of X with the number winner(i, j). Both P x Q.
struct Pooled {
  arma::mat Y;
  arma::umat winner;
};

// Functions that take X and a Pooling throw std::invalid_argument if X is empty, the Pooling is not
// as above, or a window exceeds the padded image (kh > H + 2 ph or kw > W + 2 pw).

/// Part a. The winner of a window is its largest pixel (-infinity is a pixel, too); of equal ones
/// that with the smallest number; and, where the window holds a NaN, its NaN with the smallest
/// number.
Pooled max_pool_forward(const arma::mat& X, const Pooling& pooling);

/// Part b. dX, H x W, from dY, P x Q, where Y(i, j) is the pixel winner(i, j) of X. The winners may
/// be any pixels, whatever pooling they come from. A NaN or an infinity in dY reaches its own
/// winner only. Throws std::invalid_argument if winner is empty, winner and dY differ in their
/// shapes, or one of the winners is not below H W.
arma::mat max_pool_backward(const arma::umat& winner, const arma::mat& dY, arma::uword H,
                            arma::uword W);

/// Part b. The rates, P x Q, at which the values of the windows begin to change when X + t V leaves
/// X, t from 0 upwards. Exact, not by a small step. V: H x W; X and V are finite. Throws
/// std::invalid_argument also if V does not have the shape of X.
arma::mat one_sided_derivative(const arma::mat& X, const arma::mat& V, const Pooling& pooling);

/// Part c. The answer of max_pool_forward with O(H W + P W + P Q) operations: some for each pixel
/// and each window, but not for each pixel of each window.
Pooled sliding_max_pool(const arma::mat& X, const Pooling& pooling);

}  // namespace beyond_q17

GRADUS_CONTRACT(beyond_q17, max_pool_forward, max_pool_backward, one_sided_derivative,
                sliding_max_pool);
