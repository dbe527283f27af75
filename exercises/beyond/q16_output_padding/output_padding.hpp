// beyond question 16: transposed convolutions that restore the size, with dilation.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q16 {

// Indices start at 0. All layers work in one direction.

/// The sizes of a convolution: k taps that lie d apart, the stride s, and p zeros at each of the
/// two borders. It turns n entries into floor((n + 2 p - d (k - 1) - 1) / s) + 1 outputs. It is
/// legal for n if n, k, s and d are at least 1 and the window fits, d (k - 1) + 1 <= n + 2 p.
struct Layer {
  arma::uword k, s, p, d;
};

// The transposed convolution of a layer, with an output padding q, turns h entries into
//   (h - 1) s - 2 p + d (k - 1) + 1 + q.
// It is legal for h if h, k, s and d are at least 1, 0 <= q < s, and this is at least 1. All
// sizes are below 2^20, except for `coverage`.

/// Part a. The size above. Throws std::invalid_argument if that is not legal.
arma::uword transposed_size(arma::uword h, const Layer& layer, arma::uword q);

/// Part a. The q with which the transposed convolution turns as many entries as the convolution
/// makes of n into n again. Throws std::invalid_argument if the convolution is not legal for n.
arma::uword restoring_padding(arma::uword n, const Layer& layer);

/// Part a. The encoder applies its layers one after the other, encoder[0] to n entries. The decoder
/// undoes the sizes: it has the transposed convolution of the last layer first and that of
/// encoder[0] last, and each gives as many entries as its layer was given. Returns the output
/// paddings in the order of the decoder, as many as there are layers, maybe none. Throws
/// std::invalid_argument if a layer is not legal for what it is given, or n is 0.
arma::uvec decoder_paddings(arma::uword n, const std::vector<Layer>& encoder);

/// Part b. Entry r of the result is the number of pairs (i, u) with i < h, u < k and
/// i s + u d - p = r, for all r below the transposed size. Throws std::invalid_argument if the
/// transposed convolution is not legal.
arma::uvec times_painted(arma::uword h, const Layer& layer, arma::uword q);

/// How often a place far from the borders is painted. Let N(r) be the number of pairs (i, u) with
/// i s + u d = r, where r and i may be any whole numbers (negative ones, too) and u = 0 ... k - 1.
struct Coverage {
  arma::uword least, most;  ///< of all N(r)
};

/// Part b. k, s and d are below 2^62, and O(log s + log d) operations are enough: nothing that runs
/// through the taps or the places finishes in time. Throws std::invalid_argument if one of them is
/// 0.
Coverage coverage(arma::uword k, arma::uword s, arma::uword d);

// Part c. X: C x h, a channel in each row. The layer has a K x C matrix for each tap, W: K x C x k,
// and a bias b for each row of its output, K entries. Y: K x H, where H is the transposed size:
//   Y(:, r) = b + sum over all i < h and u < k with i s + u d - p = r of W.slice(u) X(:, i).
// All numbers are finite. The functions throw std::invalid_argument if the transposed convolution
// is not legal for h, or a matrix is empty or of another size than this.

/// Part c. Y.
arma::mat transposed_convolution(const arma::mat& X, const arma::cube& W, const arma::vec& b,
                                 const Layer& layer, arma::uword q);

/// Part c. L is a number that depends on Y, and dY, K x H, holds its derivatives by the entries of
/// Y. Those by X, W and b, each of the size of its matrix:
struct Gradients {
  arma::mat dX;
  arma::cube dW;
  arma::vec db;
};
Gradients transposed_gradients(const arma::mat& dY, const arma::mat& X, const arma::cube& W,
                               const Layer& layer, arma::uword q);

}  // namespace beyond_q16

GRADUS_CONTRACT(beyond_q16, transposed_size, restoring_padding, decoder_paddings, times_painted,
                coverage, transposed_convolution, transposed_gradients);
