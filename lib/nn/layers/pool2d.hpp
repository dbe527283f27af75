// Max and average pooling by windows.
#pragma once
#include <cstdint>

#include "nn/core/layer.hpp"
#include "nn/kernels/windows.hpp"
#include "nn/layers/size.hpp"

namespace nn {

/// Windows of `kernel` entries every `stride` entries, where a stride of 0 is the kernel's extent. The image is first
/// continued by `padding` entries on each side, at most half of the kernel, so that every window has an entry of X.
/// Output: floor((H + 2 padding - kernel) / stride) + 1 in both directions; entries beyond the last window are unused.
struct Pool2dSpec {
  Size kernel = {2, 2}, stride = {0, 0};
  Margin padding = {};
};

/// Y(i, j, c) = max of X(:, :, c) over window (i, j); padding is -infinity. The gradient of an output goes to the
/// place of its largest entry, to the first in memory order (height fastest) if several are equal. A window with a
/// NaN gives NaN, and its gradient goes to the first NaN.
template <typename T>
class MaxPool2d : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit MaxPool2d(const Shape& input, const Pool2dSpec& spec = {});
  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  kernels::Windows rows_, columns_;
  bool is_2x2_;
  std::vector<std::uint8_t> which_;  // of each output, the place of the maximum: in the window if it is 2 x 2,
  std::vector<std::uint32_t> at_;    // otherwise in the plane
};

/// Y(i, j, c) = sum of X(:, :, c) over window (i, j), divided by the entries of the kernel, so that padding counts as
/// zeros; or, without count_padding, by the number of entries of X in the window.
/// NaN and infinity spread through the windows that hold them.
template <typename T>
class AveragePool2d : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit AveragePool2d(const Shape& input, const Pool2dSpec& spec = {}, bool count_padding = true);
  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  std::vector<kernels::Bin> rows_, columns_;
  Size kernel_;
  uword divisor_;  // 0: each window's own
};

extern template class MaxPool2d<float>;
extern template class MaxPool2d<double>;
extern template class AveragePool2d<float>;
extern template class AveragePool2d<double>;

}  // namespace nn
