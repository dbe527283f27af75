#include "nn/layers/pool2d.hpp"

#include <limits>

#include "nn/kernels/average_pool.hpp"
#include "nn/kernels/max_pool.hpp"

namespace nn {

using kernels::Windows;

namespace {

Windows windows(const char* layer, const char* axis, uword n, uword kernel, uword stride, uword padding) {
  require(padding <= kernel / 2, layer, ": padding ", axis, " is ", padding,
          ", and must be at most half of the kernel, ", kernel / 2);
  require(kernel <= n + 2 * padding, layer, ": kernel ", axis, " is ", kernel, ", and must be at most ",
          n + 2 * padding, ", the padded input's");
  return {n, kernel, stride == 0 ? kernel : stride, padding};
}

Windows rows(const char* layer, const Shape& input, const Pool2dSpec& spec) {
  return windows(layer, "height", input.height, spec.kernel.height, spec.stride.height, spec.padding.height);
}
Windows columns(const char* layer, const Shape& input, const Pool2dSpec& spec) {
  return windows(layer, "width", input.width, spec.kernel.width, spec.stride.width, spec.padding.width);
}

Shape pooled(const char* layer, const Shape& input, const Pool2dSpec& spec) {
  require_input_shape(input);
  require_extent(layer, "kernel", spec.kernel, 1);
  require_extent(layer, "stride", spec.stride, 0);
  require_extent(layer, "padding", spec.padding, 0);
  return {rows(layer, input, spec).count(), columns(layer, input, spec).count(), input.channels};
}

}  // namespace

template <typename T>
MaxPool2d<T>::MaxPool2d(const Shape& input, const Pool2dSpec& spec)
    : Layer<T>(input, pooled("MaxPool2d", input, spec)),
      rows_(rows("MaxPool2d", input, spec)),
      columns_(columns("MaxPool2d", input, spec)) {
  require(input.area() <= std::numeric_limits<std::int32_t>::max(), "MaxPool2d: input is ", input,
          ", and must have fewer than 2^31 entries a channel");
  const auto is_2 = [](const Windows& w) { return w.kernel == 2 && w.stride == 2 && w.padding == 0; };
  is_2x2_ = is_2(rows_) && is_2(columns_) && rows_.count() >= 2;
}

template <typename T>
void MaxPool2d<T>::run_forward(const Matrix& X, Matrix& Y) {
  const uword planes = this->input().channels * X.n_cols;
  if (is_2x2_) {
    which_.resize(Y.n_elem);
    kernels::max_pool_2x2(X.memptr(), rows_.n, columns_.n, planes, Y.memptr(), which_.data());
  } else {
    at_.resize(Y.n_elem);
    kernels::max_pool(X.memptr(), rows_, columns_, planes, Y.memptr(), at_.data());
  }
}

template <typename T>
void MaxPool2d<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  if (!dX) return;
  const uword planes = this->input().channels * X.n_cols;
  if (is_2x2_)
    kernels::max_pool_2x2_backward(dY.memptr(), which_.data(), rows_.n, columns_.n, planes, dX->memptr());
  else
    kernels::max_pool_backward(dY.memptr(), at_.data(), this->input().area(), this->output().area(), planes,
                               dX->memptr());
}

template <typename T>
std::string MaxPool2d<T>::name() const {
  return "max pool " + to_string(Size{rows_.kernel, columns_.kernel});
}

template <typename T>
AveragePool2d<T>::AveragePool2d(const Shape& input, const Pool2dSpec& spec, bool count_padding)
    : Layer<T>(input, pooled("AveragePool2d", input, spec)),
      rows_(rows("AveragePool2d", input, spec).bins()),
      columns_(columns("AveragePool2d", input, spec).bins()),
      kernel_(spec.kernel),
      divisor_(count_padding ? kernel_.height * kernel_.width : 0) {}

template <typename T>
void AveragePool2d<T>::run_forward(const Matrix& X, Matrix& Y) {
  const Shape& in = this->input();
  kernels::average_pool(X.memptr(), in.height, in.width, rows_, columns_, divisor_, in.channels * X.n_cols, Y.memptr());
}

template <typename T>
void AveragePool2d<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const Shape& in = this->input();
  if (dX)
    kernels::average_pool_backward(dY.memptr(), in.height, in.width, rows_, columns_, divisor_, in.channels * X.n_cols,
                                   dX->memptr());
}

template <typename T>
std::string AveragePool2d<T>::name() const {
  return "average pool " + to_string(kernel_);
}

template class MaxPool2d<float>;
template class MaxPool2d<double>;
template class AveragePool2d<float>;
template class AveragePool2d<double>;

}  // namespace nn
