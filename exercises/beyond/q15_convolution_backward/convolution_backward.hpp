// beyond question 15: the gradients of a convolution are convolutions.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q15 {

// Indices start at 0 and all numbers are finite. L is a number that depends on the output y (or Y)
// of a layer; dy (or dY), of the size of that output, holds its derivatives by the entries of y.

/// Which outputs of the convolution y(t) = sum over j < m of k(j) x(t - j) are kept. The kernel k
/// has m entries; x has n, and counts as 0 outside of them.
enum class Mode {
  full,   ///< t = 0 ... n + m - 2
  valid,  ///< t = m - 1 ... n - 1; no output at all if m > n
  same    ///< n outputs, from t = floor(m / 2) on
};

// Part a. Neither x nor k need be the longer one. An entry may be off by 1e-12 times the sum of
// |dy| times the largest |k| or |x|. Both functions throw std::invalid_argument if x, k, n or m is
// empty or 0, or dy has not as many entries as there are outputs.

/// Part a. dL/dx, length n. m is the length of k.
arma::vec signal_gradient(const arma::vec& dy, const arma::vec& k, arma::uword n, Mode mode);

/// Part a. dL/dk, length m. n is the length of x.
arma::vec kernel_gradient(const arma::vec& dy, const arma::vec& x, arma::uword m, Mode mode);

/// Part b. A layer in one direction, as networks have it: the kernel is not turned round. From x,
/// n entries and 0 outside of them, and the kernel w, k entries, it makes
///   y(i) = sum over u < k of w(u) x(i s + u d - p),  i = 0 ... h - 1,
/// with h = floor((n + 2 p - d (k - 1) - 1) / s) + 1. It is legal for n if n, k, s and d are at
/// least 1, the window fits, d (k - 1) + 1 <= n + 2 p, and p <= d (k - 1).
struct Layer {
  arma::uword k, s, p, d;
};

/// Part b. What a library is asked to do with a signal a and a kernel b. First it spreads a out:
///   z = `before` zeros, a(0), `gap` zeros, a(1), `gap` zeros, ..., the last of a, `after` zeros.
/// Then it turns b round if `turned` is true (its last entry comes first), and computes
///   c(t) = sum over all v of b(v) z(t stride + v dilation),  t = 0 ... count - 1,
/// where every entry of z that is asked for must exist. Entries of z that nobody asks for do no
/// harm. stride and dilation are at least 1, and no number is larger than 10000.
struct Recipe {
  arma::uword gap, before, after;
  bool turned;
  arma::uword stride, dilation, count;
};

// Part b. Each recipe depends on n and the layer alone and is right if c is the gradient for all
// numbers in x, w and dy (h entries); where several are right, all count. Here n, k, s, p and d are
// below 64. Both functions throw std::invalid_argument if the layer is not legal for n.

/// Part b. The recipe for dL/dw, from a = x and b = dy.
Recipe weight_recipe(arma::uword n, const Layer& layer);

/// Part b. The recipe for dL/dx, from a = dy and b = w.
Recipe signal_recipe(arma::uword n, const Layer& layer);

// Part c. A causal layer: column t of Y depends on the columns 0 ... t of X only. X: C x T, a
// channel in each row, a moment in each column. W: K x C x k, and
//   Y(:, t) = sum over all u < k with u d <= t of W.slice(u) X(:, t - u d),  Y: K x T.
// Both functions throw std::invalid_argument if dY, X or W is empty, k or d is 0, dY and X have not
// the same number of columns, or dY and W not the same number of rows. d is below 2^31 and k below
// 2^20; a window may reach over all of X and further.

/// Part c. dL/dW: K x C x k.
arma::cube weight_gradient(const arma::mat& dY, const arma::mat& X, arma::uword k, arma::uword d);

/// Part c. dL/dX: C x T.
arma::mat input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d);

}  // namespace beyond_q15

GRADUS_CONTRACT(beyond_q15, signal_gradient, kernel_gradient, weight_recipe, signal_recipe,
                weight_gradient, input_gradient);
