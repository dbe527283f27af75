// beyond question 3: the patches of an image as the columns of a matrix, and the way back.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q3 {

/// A patch has kh x kw pixels of every channel; they lie dh rows and dw columns apart (dilation). A
/// new patch begins every sh rows and sw columns (stride). The image is padded by ph rows of zeros
/// above and below and pw columns of zeros left and right. All are below 2^31.
struct Window {
  arma::uword kh, kw, sh, sw, ph, pw, dh, dw;
};

// Indices start at 0. Images are H x W x C: rows, columns, channels. With X = 0 outside of the
// image, entry (u, v, c) of the patch of output (i, j) is
//   X(i sh + u dh - ph, j sw + v dw - pw, c),          u < kh, v < kw, c < C,  i < H', j < W',
// with H' = floor((H + 2 ph - dh (kh - 1) - 1) / sh) + 1, and W' alike. In a matrix of patches that
// entry stands in row u + kh (v + kw c) and column i + H' j; so the matrix is (kh kw C) x (H' W').
//
// All functions throw std::invalid_argument if H, W, C, kh, kw, sh, sw, dh or dw is 0, or if a
// patch does not fit into the padded image: dh (kh - 1) + 1 > H + 2 ph, or columns alike.

/// Part a. The matrix of patches of X. A NaN or an infinity is copied like any other pixel.
arma::mat im2col(const arma::cube& X, const Window& window);

/// Part a. The convolution layer with the K filters that are the columns of F, (kh kw C) x K, with
/// the rows of a matrix of patches, and the bias b, length K:
///   Y(i, j, k) = b(k) + sum over u, v, c of F(u + kh (v + kw c), k) times entry (u, v, c) of patch
/// (i, j). Returns H' x W' x K. All numbers are finite. Also throws std::invalid_argument if F has
/// another number of rows, or no column, or b is not of length K.
arma::cube convolve(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                    const Window& window);

// Part b. P: (kh kw C) x (H' W'), any matrix of finite numbers of that size, in the order above;
// another size throws std::invalid_argument, too.

/// Part b. The adjoint of im2col, which is linear: the image col2im(P), H x W x C, with
///   <im2col(X), P> = <X, col2im(P)>  for all X and P,
/// where <A, B> is the sum of the products of entries that stand in the same place.
arma::cube col2im(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                  const Window& window);

/// Part b. How often pixel (r, s) of a channel stands in the matrix of patches: H x W.
arma::mat multiplicity(arma::uword H, arma::uword W, const Window& window);

/// Part b. The image X, H x W x C, for which the sum of the squares of im2col(X) - P is smallest;
/// if there are several, the one whose own sum of squares is smallest.
arma::cube nearest_image(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                         const Window& window);

}  // namespace beyond_q3

GRADUS_CONTRACT(beyond_q3, im2col, convolve, col2im, multiplicity, nearest_image);
