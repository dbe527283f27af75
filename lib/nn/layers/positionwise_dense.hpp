// The same dense layer at each position of a sequence.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// y_t = W x_t + b at each position t of a sequence {n, T}, which becomes {outputs, T} (as a 1 x 1 convolution does).
/// A batch of N sequences lies in memory as one matrix of n x (T N), so in this view
///   Y = W X + b 1^T,   dX = W^T dY,   dW = dY X^T,   db = dY 1.
/// W: outputs x n, b: outputs x 1, zero until initialised. NaN and infinity spread as in Dense.
template <typename T>
class PositionwiseDense : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  /// Throws std::invalid_argument if outputs is 0, or the input has channels beside {n, T}.
  PositionwiseDense(const Shape& input, uword outputs, bool with_bias = true);

  Matrix W, b, dW, db;

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
};

extern template class PositionwiseDense<float>;
extern template class PositionwiseDense<double>;

}  // namespace nn
