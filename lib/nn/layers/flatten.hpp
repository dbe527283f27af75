// From images to vectors.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// The same numbers as a vector: {height, width, channels} becomes {height width channels}. Dense does not need it, as
/// it takes a sample of any shape for a vector; layers that act along an axis do.
template <typename T>
class Flatten : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit Flatten(const Shape& input) : Layer<T>(input, {input.size()}) {}
  std::string name() const override { return "flatten"; }

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
};

extern template class Flatten<float>;
extern template class Flatten<double>;

}  // namespace nn
