// The layer of a function that acts on each entry by itself.
#pragma once
#include <concepts>

#include "nn/core/layer.hpp"

namespace nn {

/// Y = f(X), dX = f'(X) dY, entry by entry. A formula is a small struct with the function's constants; its value and
/// derivative stand in activations.cpp.
template <typename T, typename Formula>
class Elementwise : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  template <typename... Constants>
    requires std::constructible_from<Formula, Constants...>
  explicit Elementwise(const Shape& input, const Constants&... constants)
      : Layer<T>(input, input), formula_(constants...) {}

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  Formula formula_;
};

}  // namespace nn
