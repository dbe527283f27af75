// Batch normalisation.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// What is normalised together. A `row` of the sample is an entry of a vector {n}, or of the vectors of a sequence
/// {n, T}; `automatic` takes the rows of a vector {n}, and the channels of anything else.
enum class Feature { automatic, channel, row };

struct BatchNormSpec {
  Feature feature = Feature::automatic;
  double epsilon = 1e-5, momentum = 0.1;
};

/// For each feature, over the m values that it has in the batch (all samples and positions):
///   mu = sum x / m,  v = sum (x - mu)^2 / m,  xhat = (x - mu) / sqrt(v + epsilon),  y = gamma xhat + beta
/// (Ioffe and Szegedy, 2015). In inference mu and v are the running ones. Training moves these towards the batch:
/// running = (1 - momentum) running + momentum batch, with the unbiased variance v m / (m - 1).
/// Backward, training:   dx = gamma / sqrt(v + epsilon) (dy - sum dy / m - xhat sum(dy xhat) / m),
///          inference:   dx = gamma / sqrt(v + epsilon) dy,
/// and always dgamma = sum dy xhat, dbeta = sum dy.
/// forward throws std::invalid_argument in training if m = 1: the output would not depend on X. An empty batch leaves
/// the running values as they are. In training a NaN or infinity makes its feature NaN, the running values too.
template <typename T>
class BatchNorm : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit BatchNorm(const Shape& input, const BatchNormSpec& spec = {});

  Matrix gamma, beta, dgamma, dbeta;      // features x 1; gamma = 1, beta = 0 at first
  Matrix running_mean, running_variance;  // features x 1; 0 and 1 at first

  void require_forward(uword N) const override;
  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
  void forward_channels(const Matrix& X, Matrix& Y);
  void forward_rows(const Matrix& X, Matrix& Y);
  void backward_channels(const Matrix& X, const Matrix& dY, Matrix* dX);
  void backward_rows(const Matrix& X, const Matrix& dY, Matrix* dX);
  uword values(const Matrix& X) const { return positions_ * X.n_cols; }
  void use(uword feature, double mean, double variance, uword m);

  double epsilon_, momentum_;
  bool by_rows_, batch_statistics_ = true;  // the last forward used the batch's
  uword features_, positions_;              // a sample has features x positions entries
  std::vector<double> mean_, scale_;        // of the last forward: mu, 1 / sqrt(v + epsilon)
};

extern template class BatchNorm<float>;
extern template class BatchNorm<double>;

}  // namespace nn
