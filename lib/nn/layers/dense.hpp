// The dense (fully connected, affine) layer.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// Y = W X + b 1^T.      W: out x in, b: out x 1, zero until initialised; the sample is taken as a flat vector.
/// dX = W^T dY,  dW = dY X^T,  db = dY 1.
/// A NaN or an infinity in X(i, n) makes column n of Y and column i of dW NaN or infinite, and nothing else; one in
/// dY(k, n) column n of dX, row k of dW and db(k).
template <typename T>
class Dense : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  Dense(const Shape& input, uword outputs, bool with_bias = true);

  Matrix W, b, dW, db;

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
};

extern template class Dense<float>;
extern template class Dense<double>;

}  // namespace nn
