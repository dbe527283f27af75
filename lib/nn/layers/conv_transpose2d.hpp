// Transposed convolution: the adjoint of a convolution as a layer, which enlarges images.
#pragma once
#include "nn/layers/conv2d.hpp"

namespace nn {

/// Y = b + A^T X, where A is the Conv2d without bias that takes images of Y's shape to images of X's, with filters W:
/// every X(p, q, c) adds W(., ., ., c) X(p, q, c) to the window that Conv2d would read for it.
/// The output is (height - 1) s - 2 pad + d (kernel - 1) + 1 + extra high. W: a filter for each channel c of the input
/// is a column, which views as Cube(kernel height, kernel width, K / groups); b: K x 1; K = spec.channels.
/// `extra` rows and columns at the far ends, fewer than the stride, choose among the sizes that Conv2d takes to X's.
/// Throws std::invalid_argument as Conv2d does, if extra is not below the stride, and if no output is left.
template <typename T>
class ConvTranspose2d : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  ConvTranspose2d(const Shape& input, const Conv2dSpec& spec, const Margin& extra = {});
  ~ConvTranspose2d() override;

  Matrix W, b, dW, db;

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  Conv2dSpec spec_;
  Matrix no_bias_;
  std::unique_ptr<kernels::Convolution<T>> adjoint_;
};

extern template class ConvTranspose2d<float>;
extern template class ConvTranspose2d<double>;

}  // namespace nn
