// Principal components, and the linear autoencoders that have closed forms.
#pragma once
#include "nn/core/shape.hpp"
#include "nn/types.hpp"

namespace nn {

/// Of samples in the columns of X (D x N): mean m, S = (X - m 1^T)(X - m 1^T)^T / N = U diag(variances) U^T.
struct Pca {
  arma::vec mean;        ///< D
  arma::mat components;  ///< D x k, orthonormal: the k directions of largest variance, in descending order
  arma::vec variances;   ///< min(D, N) of them, descending; the others are 0

  /// The code U^T (X - m 1^T), k x N, and back: U H + m 1^T.
  arma::mat encode(const arma::mat& X) const;
  arma::mat decode(const arma::mat& H) const;
  /// The mean of |x - decode(encode(x))|^2 over the samples it was made from: the variances that were left out. No
  /// linear (affine) autoencoder with k hidden units has a smaller one (Eckart, Young 1936).
  double error() const;
};

/// By the singular values of the centred samples, which does not square their condition, in O(D N min(D, N)).
/// Throws std::invalid_argument unless 1 <= k <= min(D, N) and all numbers are finite; std::runtime_error if the
/// singular values do not converge.
Pca pca(const arma::mat& X, uword k);

/// The best linear autoencoder with biases: W1 = U^T, b1 = -U^T m, W2 = U, b2 = m. hidden may be up to D; with hidden >
/// N the last rows of W1 are 0, since nothing is left to reconstruct.
TwoLayer pca_autoencoder(const arma::mat& X, uword hidden);

// Closed forms of regularised linear autoencoders y = W x, from the second moment S = E x x^T (D x D, not centred).
// They throw std::invalid_argument unless S is square, finite, symmetric within 1e-10 of its largest entry, and its
// diagonal is not negative.

/// The minimiser of E |W (x + noise) - x|^2 for noise of variance s2 > 0 in every entry:  W = S (S + s2 I)^-1. It is
/// also that of  E |W x - x|^2 + s2 |W|_F^2:  noise is weight decay.
arma::mat denoising_gaussian(const arma::mat& S, double s2);
/// E |W (x + noise) - x|^2 = tr((W - I) S (W - I)^T) + s2 |W|_F^2.
double denoising_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2);

/// The minimiser of E |W x' - x|^2 where each entry of x' is 0 with probability p, 0 <= p < 1, and else that of x. With
/// q = 1 - p two different entries survive together with probability q^2, so  W (q^2 S + q p diag S) = q S,  that is
/// W = S (q S + p diag S)^-1; a minimiser of smallest norm if there are several.
arma::mat denoising_masking(const arma::mat& S, double p);
/// E |W x' - x|^2 = tr S - 2 q tr(W S) + tr(W (q^2 S + q p diag S) W^T).
double denoising_loss_masking(const arma::mat& W, const arma::mat& S, double p);

/// The minimiser of  E |W2 W1 x - x|^2 + lambda (|W1|_F^2 + |W2|_F^2)  with `hidden` units: for S = U diag(l) U^T
///   W2 = W1^T = U_H diag(sqrt(max(1 - lambda / l_i, 0))),
/// directions with l_i <= lambda are given up. Biases are zero; hidden may exceed D (zero rows). lambda > 0.
TwoLayer weight_decay_autoencoder(const arma::mat& S, double lambda, uword hidden);
/// The objective; biases are ignored.
double weight_decay_loss(const TwoLayer& net, const arma::mat& S, double lambda);

}  // namespace nn
