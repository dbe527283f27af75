// A learned vector for each position of a sequence.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// Y = X + P for each sample, X: d x T.   P: d x T, zero until initialised: what tells a network without recurrence
/// (attention) the order of its input. dX = dY,  dP = sum over the samples of dY. NaN and infinity pass through.
template <typename T>
class PositionBias : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit PositionBias(const Shape& input);

  Matrix P, dP;

  std::string name() const override { return "position bias " + to_string(this->input()); }

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
};

extern template class PositionBias<float>;
extern template class PositionBias<double>;

}  // namespace nn
