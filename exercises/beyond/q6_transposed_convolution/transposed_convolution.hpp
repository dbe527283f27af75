// beyond question 6: layers that enlarge images.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q6 {

// Indices start at 0. Images have rows, columns and channels; all numbers are finite. Every
// function throws std::invalid_argument if an image or a matrix that it is given is empty, or a
// size or stride (H, W, h, C, k, kh, kw, s, sh, sw) is 0. Paddings may be 0. All of them are below
// 2^20.

/// Part a. Nearest-neighbour upsampling: Y(r, q, c) = X(floor(r / kh), floor(q / kw), c). X: h x w
/// x C, Y: (kh h) x (kw w) x C.
arma::cube upsample(const arma::cube& X, arma::uword kh, arma::uword kw);

/// Part a. The adjoint of upsample. dY: H x W x C, returns H/kh x W/kw x C. Also throws
/// std::invalid_argument if kh does not divide H or kw does not divide W.
arma::cube upsample_adjoint(const arma::cube& dY, arma::uword kh, arma::uword kw);

/// Part a. The adjoint of average pooling of an H x W x C image with windows of kh x kw pixels that
/// begin every kh rows and kw columns and lie inside of the image; it gives floor(H / kh) x
/// floor(W / kw) x C means. dY is of that size (else throws std::invalid_argument, too); returns
/// H x W x C.
arma::cube average_pool_adjoint(const arma::cube& dY, arma::uword H, arma::uword W, arma::uword kh,
                                arma::uword kw);

// In one direction, a convolution with kernel size k, stride s and padding p turns H pixels, one at
// least, into floor((H + 2 p - k) / s) + 1 outputs; if k > H + 2 p, it cannot be applied. H belongs
// to h if it turns H pixels into h outputs; then the transposed convolution of the same k, s and p
// turns h pixels into H.

/// Part b. All H that belong to h, in increasing order; empty if there is none.
arma::uvec output_sizes(arma::uword h, arma::uword k, arma::uword s, arma::uword p);

/// Part b. A padding p for which s h belongs to h, whatever h is; nullopt if there is none. Where
/// there are several, all are right.
std::optional<arma::uword> scaling_padding(arma::uword k, arma::uword s);

/// Sizes of a transposed convolution: stamps of kh x kw pixels, sh rows and sw columns apart, and
/// the padding, ph rows and pw columns.
struct Layer {
  arma::uword kh, kw, sh, sw, ph, pw;
};

/// Part c. The transposed convolution
///   Y(r, q, o) = b(o) + sum of F(u + kh (v + kw o), c) X(i, j, c)
///                over all u < kh, v < kw, i < h, j < w, c < C with
///                  i sh + u - ph = r  and  j sw + v - pw = q.
/// X: h x w x C. The bias b has K entries, and F is (kh kw K) x C: column c holds the stamp of
/// channel c, for all K channels of the output. Returns H x W x K. Also throws
/// std::invalid_argument if F is of another size, b is empty, H does not belong to h or W not to w.
arma::cube transposed_convolution(const arma::cube& X, const arma::mat& F, const arma::vec& b,
                                  arma::uword H, arma::uword W, const Layer& layer);

/// A transposed convolution without bias (b = 0). For C channels in and out, F: (kh kw C) x C.
struct Upsampler {
  Layer layer;
  arma::mat F;
};

// Part d. In the Upsampler that the next two functions return, sh h belongs to h and sw w to w, for
// every h and w. Any one that computes Y from X is right, up to rounding, if kh <= 4 sh,
// kw <= 4 sw, ph <= 4 sh, pw <= 4 sw. X: h x w x C, Y: (sh h) x (sw w) x C, C and the strides are
// small.

/// Part d. Y = upsample(X, sh, sw).
Upsampler nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw);

/// Part d. Bilinear upsampling, with hat(x) = max(0, 1 - |x|):
///   Y(r, q, c) = sum over i < h, j < w of
///     hat((r + 1/2) / sh - 1/2 - i) hat((q + 1/2) / sw - 1/2 - j) X(i, j, c).
Upsampler bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw);

/// Part d. What a transposed convolution with one channel in and out and no bias makes of a large
/// image of ones. Far from the border Y repeats itself every sh rows and sw columns; entry (a, b)
/// of the result, sh x sw, is Y(r, q) for r = a, a + sh, a + 2 sh, ... and q = b, b + sw, ...
/// there. The stamp is kh x kw; on small whole numbers the result is exact.
arma::mat checkerboard(const arma::mat& stamp, arma::uword sh, arma::uword sw, arma::uword ph,
                       arma::uword pw);

}  // namespace beyond_q6

GRADUS_CONTRACT(beyond_q6, upsample, upsample_adjoint, average_pool_adjoint, output_sizes,
                scaling_padding, transposed_convolution, nearest_upsampler, bilinear_upsampler,
                checkerboard);
