// Autoencoders with one hidden layer: tied or untied weights, denoising, contractive and sparse penalties.
#pragma once
#include <random>

#include "nn/core/layer.hpp"
#include "nn/types.hpp"

namespace nn {

/// Activations may be all but step, which has no derivative.
struct AutoencoderSpec {
  uword hidden = 1;
  Activation encoder = Activation::sigmoid, decoder = Activation::linear;
  bool tied = false;
};

/// What is minimised: the mean over the samples of
///   1/2 |y - x|^2                                     squared, or
///   -sum_j x_j log y_j + (1 - x_j) log(1 - y_j)       cross_entropy, for 0 <= x <= 1 and a sigmoid decoder,
/// plus contraction times the mean of |dh/dx|_F^2, plus sparsity times sum_i KL(rho | mean activation of unit i), plus
/// l1 times the mean of sum_i |h_i|.
enum class Reconstruction { squared, cross_entropy };
struct AutoencoderObjective {
  Reconstruction reconstruction = Reconstruction::squared;
  double contraction = 0;
  double sparsity = 0, rho = 0.05;
  double l1 = 0;
};

/// The terms of the objective, already multiplied by their weights.
struct AutoencoderLoss {
  double reconstruction = 0, contraction = 0, sparsity = 0, l1 = 0;
  double total() const { return reconstruction + contraction + sparsity + l1; }
};

/// H = s(W X + b 1^T),  Y = s'(V H + c 1^T).   W: H x D, b: H x 1, V: D x H, c: D x 1; with tied weights V is W^T, the
/// parameter V does not exist, and the gradient of W is the sum of both its uses:  dZ1 X^T + H dZ2^T.
template <typename T>
class Autoencoder : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  Autoencoder(const Shape& input, const AutoencoderSpec& spec);

  Matrix W, b, V, c, dW, db, dV, dc;

  /// The value of the objective at N >= 1 samples, adding its gradient to the parameters' gradients. X is what the
  /// network reads, `target` what it should say: the same matrix, or X a corrupted target (see mask and add_noise).
  /// Throws std::invalid_argument if sizes do not fit, a weight is negative or not finite, rho is not in (0, 1), or the
  /// objective does not fit the activations: cross entropy needs a sigmoid decoder, sparsity a sigmoid encoder.
  AutoencoderLoss loss(const Matrix& X, const Matrix& target, const AutoencoderObjective& objective = {});

  /// The code H of each sample.
  void encode(const Matrix& X, Matrix& H) const;
  const AutoencoderSpec& spec() const { return spec_; }

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
  void decode(Matrix& Z) const;                        // Z = V H + c 1^T
  void decoder_backward();                             // from dZ2_ to dH_, dV, dc
  void encoder_backward(const Matrix& X, Matrix* dX);  // from dH_ to dW, db, dX

  AutoencoderSpec spec_;
  Matrix H_, dH_, Y_, dZ2_;
};

// Penalties on the code, each returned times `weight`, with gradients that are added where the pointer is not null.

/// The contractive penalty (Rifai et al. 2011), summed over the samples:  sum_n |J_n|_F^2 with J = diag(s'(a)) W. Since
/// s' is a function of h = s(a), it is  sum_n sum_i g(h_in) |W_i|^2  with the squared derivative g: (h (1 - h))^2 for
/// sigmoid, (1 - h^2)^2 for tanh, [h > 0] for relu, 1 for linear; O(H (D + N)). W: H x D, H: H x N. dW is the gradient
/// with H fixed, dH the one with respect to H.
template <typename T>
double contractive_penalty(Activation activation, const arma::Mat<T>& W, const arma::Mat<T>& H, double weight,
                           arma::Mat<T>* dW, arma::Mat<T>* dH);

/// sum_i KL(rho | r_i) = rho log(rho / r_i) + (1 - rho) log((1 - rho) / (1 - r_i)),  r_i the mean of row i of H, N >= 1
/// samples. Infinite where a unit is never or always on, NaN where r_i is outside of [0, 1]. 0 < rho < 1.
template <typename T>
double sparsity_penalty(double rho, const arma::Mat<T>& H, double weight, arma::Mat<T>* dH);

/// sum |H(i, n)|; of the subgradients at 0 the smallest, 0.
template <typename T>
double l1_penalty(const arma::Mat<T>& H, double weight, arma::Mat<T>* dH);

/// Corruptions for denoising (Vincent et al. 2008). Y may be X. In the order of memory.
/// Each entry is 0 with probability p, 0 <= p <= 1, a uniform draw an entry; else it is kept.
template <typename T>
void mask(const arma::Mat<T>& X, double p, std::mt19937_64& random, arma::Mat<T>& Y);
/// Y = X + sigma times a standard normal draw an entry, sigma >= 0.
template <typename T>
void add_noise(const arma::Mat<T>& X, double sigma, std::mt19937_64& random, arma::Mat<T>& Y);

extern template class Autoencoder<float>;
extern template class Autoencoder<double>;

}  // namespace nn
