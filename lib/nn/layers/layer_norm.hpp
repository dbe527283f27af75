// Normalisation within a sample: layer and group normalisation.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// What a layer normalisation takes together: all features of a sample, or, in a sequence {n, T}, each of its T
/// vectors by itself (the leading height, as in a transformer). For a vector {n} both are the same.
enum class LayerNormOver { sample, height };

/// For each vector x of n entries:
///   mu = sum x / n,  v = sum (x - mu)^2 / n,  xhat = (x - mu) / sqrt(v + epsilon),  y_i = gamma_i xhat_i + beta_i
/// (Ba, Kiros and Hinton, 2016), in both modes. With g_i = gamma_i dy_i the backward pass is
///   dx = (g - sum g / n - xhat sum(g xhat) / n) / sqrt(v + epsilon),  dgamma_i = sum dy_i xhat_i,  dbeta_i = sum dy_i,
/// the last two over all vectors of the batch. A NaN or infinity makes its vector NaN, and no other.
template <typename T>
class LayerNorm : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit LayerNorm(const Shape& input, LayerNormOver over = LayerNormOver::sample, double epsilon = 1e-5);

  Matrix gamma, beta, dgamma, dbeta;  // n x 1; gamma = 1, beta = 0 at first

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  double epsilon_;
  uword n_;
  std::vector<double> mean_, scale_;  // of each vector of the last forward: mu, 1 / sqrt(v + epsilon)
  std::vector<double> partial_;       // sums for dgamma and dbeta, of pieces of the batch
};

/// The channels of a sample in `groups` equal groups of neighbours; each group is normalised over its entries, as by
/// LayerNorm, and then every channel has its gain:  y = gamma_c xhat + beta_c  (Wu and He, 2018). One group is a layer
/// normalisation with a gain per channel; as many groups as channels is an instance normalisation.
/// A NaN or infinity makes its group NaN, and no other.
template <typename T>
class GroupNorm : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  GroupNorm(const Shape& input, uword groups, double epsilon = 1e-5);

  Matrix gamma, beta, dgamma, dbeta;  // channels x 1; gamma = 1, beta = 0 at first

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  uword groups_;
  double epsilon_;
  std::vector<double> mean_, scale_;   // of each group of each sample
  std::vector<double> sum_, product_;  // of each channel of each sample: of dy, of dy (x - mu)
};

extern template class LayerNorm<float>;
extern template class LayerNorm<double>;
extern template class GroupNorm<float>;
extern template class GroupNorm<double>;

}  // namespace nn
