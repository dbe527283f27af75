// Two-dimensional convolution, as networks have it: cross-correlation. One-dimensional: width 1.
#pragma once
#include "nn/core/layer.hpp"
#include "nn/layers/size.hpp"

namespace nn {

struct Conv2dSpec {
  uword channels = 1;  ///< K, of the output
  Size kernel = {3, 3};
  Size stride = {1, 1};
  Margin padding = {};     ///< zeros on each of the two sides
  Size dilation = {1, 1};  ///< distance between taps
  uword groups = 1;        ///< divides both channel counts; group g of the output sees group g of the input only
  bool with_bias = true;
};

/// Throws std::invalid_argument, which begins with `who`, unless kernel, stride and dilation are at least 1 x 1 and all
/// of them and the padding below 2^31.
void require_extents(const char* who, const Conv2dSpec& spec);

namespace kernels {
template <typename T>
class Convolution;
}

/// Y(p, q, k) = b(k) + sum over i, j and the channels c of k's group of
///              X(p s - pad + i d, q s - pad + j d, c) W(i, j, c, k),      with X = 0 outside of the image.
/// The output is floor((height + 2 pad - d (kernel - 1) - 1) / s) + 1 high. W: a filter k is a column, which views as
/// Cube(kernel height, kernel width, C / groups), as an image does; b: K x 1.
/// dX and dW are the adjoint maps in X and W, db(k) = sum of dY(., ., k).
/// A NaN or infinity in X or dY may also make entries of Y and of the gradients NaN that do not depend on it: in float,
/// images of 16 channels or more under a 3 x 3 kernel with stride 1 are computed by Winograd's transforms if the batch
/// is large enough to pay for them. The error of an output is then relative to the largest products of its 6 x 6
/// window, about 1e-6 of them, not to its own; transforms of X or dY overflow from about a tenth of the largest float
/// on; and a sample alone may round otherwise than in a batch. In double, and for all other sizes, the sums are those
/// of the formula. Throws std::invalid_argument if a number of the spec is 0 where it must not be, if the groups do not
/// divide the channels, or if the kernel does not fit into the padded image.
template <typename T>
class Conv2d : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  Conv2d(const Shape& input, const Conv2dSpec& spec);
  ~Conv2d() override;

  const Conv2dSpec& spec() const { return spec_; }
  Matrix W, b, dW, db;

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  Conv2dSpec spec_;
  std::unique_ptr<kernels::Convolution<T>> convolution_;
};

extern template class Conv2d<float>;
extern template class Conv2d<double>;

}  // namespace nn
