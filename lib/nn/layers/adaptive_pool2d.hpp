// Averages to a size that is given, and enlargement by repetition.
#pragma once
#include "nn/core/layer.hpp"
#include "nn/kernels/windows.hpp"

namespace nn {

/// An image of any size averaged to out_height x out_width: bin i of the rows is floor(i H / out_height) ...
/// ceil((i + 1) H / out_height) - 1; of the columns alike. Bins overlap by one entry where the size does not divide.
template <typename T>
class AdaptiveAveragePool2d : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  AdaptiveAveragePool2d(const Shape& input, uword out_height, uword out_width = 1);
  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  std::vector<kernels::Bin> rows_, columns_;
};

/// The mean of each channel: Y is 1 x 1 x channels.
template <typename T>
class GlobalAveragePool : public AdaptiveAveragePool2d<T> {
 public:
  explicit GlobalAveragePool(const Shape& input) : AdaptiveAveragePool2d<T>(input, 1, 1) {}
  std::string name() const override;
};

/// Y(h, w, c) = X(floor(h / height), floor(w / width), c): every entry becomes a block of height x width.
template <typename T>
class UpsampleNearest2d : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  UpsampleNearest2d(const Shape& input, uword factor) : UpsampleNearest2d(input, factor, factor) {}
  UpsampleNearest2d(const Shape& input, uword height, uword width);
  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  std::vector<kernels::Bin> rows_, columns_;  // of Y
};

extern template class AdaptiveAveragePool2d<float>;
extern template class AdaptiveAveragePool2d<double>;
extern template class GlobalAveragePool<float>;
extern template class GlobalAveragePool<double>;
extern template class UpsampleNearest2d<float>;
extern template class UpsampleNearest2d<double>;

}  // namespace nn
