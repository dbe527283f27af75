// beyond question 2: a convolution layer backwards.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q2 {

/// Sizes of a convolution layer, for rows and columns: kernel kh x kw, stride, padding with zeros
/// on each of the two sides, dilation (the distance between the pixels of a window); and how many
/// groups the channels are cut into. All are below 2^31.
struct Conv2d {
  arma::uword kh, kw, sh, sw, ph, pw, dh, dw, groups;
};

// Indices start at 0. The layer has K filters, the columns of F, for an image X: H x W x C (rows,
// columns, channels). With G = C / groups channels in a group of the image it computes
//   Y(i, j, k) = b(k) + sum over u < kh, v < kw, c < G of F(u + kh (v + kw c), k)
//                  X(i sh + u dh - ph, j sw + v dw - pw, G floor(k / (K / groups)) + c),
// where X = 0 outside of the image. So F: (kh kw G) x K, b: K and Y: H' x W' x K with
//   H' = floor((H + 2 ph - dh (kh - 1) - 1) / sh) + 1, and W' alike.
//
// L is a number that depends on Y, and dY, of the size of Y, holds its derivatives by the entries
// of Y. The functions below give those by b, F and X. All numbers are finite.
//
// They throw std::invalid_argument if H, W, C, K or a number of the layer other than its padding is
// 0, groups does not divide both C and K, the kernel does not fit into the padded image,
// dh (kh - 1) + 1 > H + 2 ph or columns alike, or dY or F is of another size than above.

/// Part a. dL/db, length K. dY: H' x W' x K, of any layer; throws only if it is empty.
arma::vec bias_gradient(const arma::cube& dY);

/// Part a. dL/dF: (kh kw G) x K, where K is the number of slices of dY.
arma::mat filter_gradient(const arma::cube& X, const arma::cube& dY, const Conv2d& layer);

/// Part b. dL/dX: H x W x C. K is the number of columns of F, and C follows from its rows.
arma::cube input_gradient(const arma::mat& F, const arma::cube& dY, arma::uword H, arma::uword W,
                          const Conv2d& layer);

}  // namespace beyond_q2

GRADUS_CONTRACT(beyond_q2, bias_gradient, filter_gradient, input_gradient);
