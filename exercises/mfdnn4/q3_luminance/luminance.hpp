// mfdnn4 question 3: the brightness of colours, and 1 x 1 convolutions of any width.
#pragma once
#include <gradus/contract.hpp>

namespace mfdnn4_q3 {

// An image is a cube of H x W x C: X(i, j, c) is channel c of the pixel at row i and column j, all
// counted from 0. The channels of a colour image are red, green and blue, in this order. Its
// numbers may be any, also below 0 and above 255.

/// A convolution layer without bias. The filter W(o), kh x kw x C, makes channel o of the output:
///   Y(i, j, o) = sum over u, v, c of W(o)(u, v, c) P(i stride + u, j stride + v, c)
/// where P is X with `padding` rows and columns of zeros on each of its four sides.
struct Convolution {
  arma::field<arma::cube> W;  ///< as many elements as the output has channels
  arma::uword stride, padding;
};

/// Part a. The layer with kh = kw = 1 that turns every colour image of H x W x 3 into its luminance
/// 0.299 red + 0.587 green + 0.114 blue, of H x W x 1.
Convolution luminance_layer();

// In what follows a pixel of Y depends on the same pixel of X alone, also where others are NaN or
// infinite. Nothing is rounded to whole numbers and nothing is cut off.

/// Part a. Y(i, j) = 0.299 red + 0.587 green + 0.114 blue, H x W. Throws std::invalid_argument if X
/// is empty or has not three channels.
arma::mat luminance(const arma::cube& X);

/// Part a. Y(i, j, o) = sum over c of W(o, c) X(i, j, c), H x W x C_out. W: C_out x C, finite; what
/// becomes of a NaN or an infinity that meets a zero of W is up to you. Throws
/// std::invalid_argument if X or W is empty or W.n_cols is not C.
arma::cube conv1x1(const arma::cube& X, const arma::mat& W);

}  // namespace mfdnn4_q3

GRADUS_CONTRACT(mfdnn4_q3, luminance_layer, luminance, conv1x1);
