// mfdnn4 question 2: average pooling, and the convolution that it is.
#pragma once
#include <gradus/contract.hpp>

namespace mfdnn4_q2 {

// Indices start at 0. X: H x W x C, row i, column j, channel c; all entries finite, and no sum of
// k^2 of them overflows.

/// A convolution layer with C_out filters on C channels:
///   Y(i, j, o) = bias(o) + sum over u < kh, v < kw, c < C / groups of filters(o)(u, v, c)
///                  X(i stride_h + u dilation_h - pad_h, j stride_w + v dilation_w - pad_w,
///                    floor(o / (C_out / groups)) C / groups + c)
/// with X = 0 outside of the image. Y: H' x W' x C_out with
///   H' = floor((H + 2 pad_h - dilation_h (kh - 1) - 1) / stride_h) + 1, and W' alike.
/// groups divides C and C_out; strides, dilations and groups are at least 1.
struct Conv2d {
  arma::field<arma::cube> filters;  ///< C_out of them, all kh x kw x (C / groups)
  arma::vec bias;                   ///< C_out, or empty: no bias
  arma::uword stride_h = 1, stride_w = 1;
  arma::uword pad_h = 0, pad_w = 0;
  arma::uword dilation_h = 1, dilation_w = 1;
  arma::uword groups = 1;
};

/// Part a. A layer that gives average_pool(X, k) for every X of C channels, up to rounding. For
/// full points it takes no more than H W C multiplications. Throws std::invalid_argument if C or k
/// is 0.
Conv2d average_pool_as_convolution(arma::uword C, arma::uword k);

/// Part a. The multiplications of `layer` on an image H x W x C: for each output one for each entry
/// of its filter, also where that is 0 or meets the padding; none for the bias. All sizes are below
/// 2^31, the result below 2^64. Throws std::invalid_argument if
///   H, W or C, a stride, a dilation or groups is 0,
///   there is no filter, a filter is empty, or two differ in size,
///   groups does not divide C_out, or C is not groups times the slices of a filter,
///   the bias is neither empty nor of length C_out, or
///   the dilated window, dilation (k - 1) + 1, exceeds the padded image in a direction.
std::uint64_t multiplications(const Conv2d& layer, arma::uword H, arma::uword W, arma::uword C);

/// Part a. The mean of each block of k x k pixels, in every channel: H/k x W/k x C. Throws
/// std::invalid_argument if X is empty, k is 0, or k does not divide both H and W.
arma::cube average_pool(const arma::cube& X, arma::uword k);

/// Part a. The vector-Jacobian product of average_pool: dX from dY, H/k x W/k x C. Returns
/// H x W x C. Throws std::invalid_argument if dY is empty or k is 0.
arma::cube average_pool_adjoint(const arma::cube& dY, arma::uword k);

}  // namespace mfdnn4_q2

GRADUS_CONTRACT(mfdnn4_q2, average_pool_as_convolution, multiplications, average_pool,
                average_pool_adjoint);
