// beyond question 13: derivatives of the softmax for whole batches, and second derivatives.
#pragma once
#include <gradus/contract.hpp>

namespace beyond_q13 {

// S_i(x) = e^{x_i} / sum_k e^{x_k}. Indices are 0-based, u = 2^-53. Products of entries of dY, g,
// v, W, H and V do not overflow.

/// Part a. S: K x B, in each column the softmax of one sample's logits. dY: K x B, the derivatives
/// of a loss by S. Returns dX: K x B, its derivatives by the logits, in O(K B) time and memory.
/// An S of 0 belongs to a masked logit and is legal. Column b may be off by 1e-13 m, where m is the
/// largest |dY(k, b)| *of that column*; the entries of a column of dX add up to 0, and a constant
/// column of dY gives 0, both within (2K + 8) u m. Where the entries of S(:, b) add up to 1 + d,
/// 2 |d| m more is granted.
/// Throws std::invalid_argument if S is empty, S and dY differ in size, an entry of S is negative
/// or NaN, a column of S does not add up to 1 within 1e-6, or an entry of dY is NaN or infinite.
arma::mat softmax_backward(const arma::mat& S, const arma::mat& dY);

/// Part b. The product H v with the Hessian H(j, k) = d^2 f / dx_j dx_k of f(x) = g^T S(x), in O(n)
/// time and memory.  x, g, v: n.  Returns n.
/// Logits may be in the thousands; -inf masks an entry: its S is 0, and so is its place in H v.
/// An entry may be off by (1e-13 + 32u (1 + a)) max |g_i| max |v_i|, where a is the largest |x_i|
/// over the finite x_i.
/// Throws std::invalid_argument if the lengths differ or are 0, x has a NaN or +inf or is -inf
/// throughout, or an entry of g or v is NaN or infinite.
arma::vec softmax_hvp(const arma::vec& x, const arma::vec& g, const arma::vec& v);

/// Part c. The product of V with the second derivatives by W of the *mean* over the samples of
/// log sum_k e^{z_kb} - z_kb(y_b), where z = W H and y_b is the label of sample b. In O(K D B)
/// time. W, V: K x D, one row for each class.  H: D x B, one sample a column.  Returns K x D.
/// Logits may be in the thousands. An entry may be off by (1e-13 + 32u (1 + a)) c h, where a is the
/// largest entry of |W| |H|, c that of |V| |H|, and h that of |H| (|.| entry by entry).
/// Throws std::invalid_argument if W or H is empty, sizes do not fit, or an entry of W, H or V is
/// NaN or infinite.
arma::mat curvature_product(const arma::mat& W, const arma::mat& H, const arma::mat& V);

}  // namespace beyond_q13

GRADUS_CONTRACT(beyond_q13, softmax_backward, softmax_hvp, curvature_product);
