// Softmax over the features of each sample, and its logarithm.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// Each column y = e^x / sum_k e^x_k, all rows of it, whatever the sample's shape; computed from x - max x, so that
/// nothing overflows.  dx = y * (dy - <y, dy>).
/// An x of -inf is a masked entry: probability 0, derivative 0. A column of -inf only, or with +inf or NaN, has no
/// distribution: all of it is NaN. As the last layer before a cross-entropy, rather use the loss from the logits.
template <typename T>
class Softmax : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit Softmax(const Shape& input) : Layer<T>(input, input) {}
  std::string name() const override { return "softmax"; }

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
};

/// Each column y = x - log sum_k e^x_k.  dx = dy - e^y sum_k dy_k.  -inf stays -inf; other special values as Softmax.
template <typename T>
class LogSoftmax : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit LogSoftmax(const Shape& input) : Layer<T>(input, input) {}
  std::string name() const override { return "log-softmax"; }

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
};

extern template class Softmax<float>;
extern template class Softmax<double>;
extern template class LogSoftmax<float>;
extern template class LogSoftmax<double>;

}  // namespace nn
