// The restricted Boltzmann machine with 0/1 units.
#pragma once
#include <random>

#include "nn/core/layer.hpp"

namespace nn {

/// E(x, h) = -b.x - c.h - h.(W x)  for D visible and H hidden units,  P(x, h) = exp(-E(x, h)) / Z.
/// With a = c + W x the sum over all 2^H configurations h is a product, so that
///   F(x) = -log sum_h exp(-E(x, h)) = -b.x - sum_i softplus(a_i),     P(x) = exp(-F(x)) / Z
///   P(h_i = 1 | x) = sigmoid(a_i),                                    P(x_j = 1 | h) = sigmoid((b + W^T h)_j)
/// in O(H D) steps, without forming an exponential that could overflow.
///
/// Samples are columns, of any real numbers: probabilities are fed back in training. Sizes that do not fit, and outputs
/// that are one of the arguments, throw std::invalid_argument. A NaN stays in its sample, but for sampling, where it is
/// 0.
template <typename T>
class Rbm {
 public:
  using Matrix = arma::Mat<T>;
  Rbm(uword visible, uword hidden);

  Matrix W, b, c, dW, db, dc;  ///< W: H x D, b: D x 1, c: H x 1, and gradients of the mean of -log P(x)

  std::vector<Parameter<T>> parameters();
  uword visible() const { return W.n_cols; }
  uword hidden() const { return W.n_rows; }

  /// X: D x N, H: H x N. N numbers, summed in double.
  arma::rowvec energy(const Matrix& X, const Matrix& H) const;
  arma::rowvec free_energy(const Matrix& X) const;
  /// log P(h | x) = a.h - sum_i softplus(a_i), for h of zeros and ones.
  arma::rowvec log_prob_hidden(const Matrix& X, const Matrix& H) const;

  /// P(h_i = 1 | x) at (i, n), and P(x_j = 1 | h) at (j, n).
  void prob_hidden(const Matrix& X, Matrix& P) const;
  void prob_visible(const Matrix& H, Matrix& P) const;

  /// `steps` times h from P(h | x), then x from P(x | h), in place. The order of draws: in each half step sample after
  /// sample, units in ascending order (see sample_bits).
  void gibbs(Matrix& X, uword steps, std::mt19937_64& random);

  /// dtheta += weight times the mean over the samples of dF/dtheta:
  ///   dF/dW = -sigmoid(a) x^T,  dF/db = -x,  dF/dc = -sigmoid(a).  Nothing changes if there is no sample.
  void add_free_energy_gradient(const Matrix& X, T weight);

  /// CD-k, k >= 1 (Hinton 2002): the gradient of the mean of -log P(x) is the mean of dF/dtheta over the data minus its
  /// mean over the model, for which stand k steps of Gibbs sampling from the data. Added to dW, db, dc. Both means use
  /// the hidden probabilities; only the chain uses samples. With the same generator the same result, whatever the
  /// threads.
  void contrastive_divergence(const Matrix& X, uword k, std::mt19937_64& random);

  /// Persistent CD-k (Tieleman 2008): the chains (visible states, D x M, M >= 1) are the caller's, and go on from where
  /// the last call left them.
  void persistent_divergence(const Matrix& X, uword k, std::mt19937_64& random, Matrix& chains);

 private:
  void activation(const Matrix& X, Matrix& A) const;  // A = c 1^T + W X

  Matrix P_, H_, chain_;
};

/// S(i) = 1 if a uniform draw from [0, 1) is below P(i), else 0; in the order of memory, a draw an entry. S may be P. A
/// NaN gives 0.
template <typename T>
void sample_bits(const arma::Mat<T>& P, std::mt19937_64& random, arma::Mat<T>& S);

extern template class Rbm<float>;
extern template class Rbm<double>;

}  // namespace nn
