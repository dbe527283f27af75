#include "nn/layers/conv2d.hpp"

#include "nn/kernels/bias.hpp"
#include "nn/kernels/conv/convolution.hpp"

namespace nn {

using kernels::ConvolutionShape;

void require_extents(const char* who, const Conv2dSpec& spec) {
  require_extent(who, "kernel", spec.kernel, 1);
  require_extent(who, "stride", spec.stride, 1);
  require_extent(who, "dilation", spec.dilation, 1);
  require_extent(who, "padding", spec.padding, 0);
}

namespace {
ConvolutionShape checked(const Shape& input, const Conv2dSpec& spec) {
  require_input_shape(input);
  require_extents("Conv2d", spec);
  return ConvolutionShape(input, spec, "Conv2d");
}
}  // namespace

template <typename T>
Conv2d<T>::Conv2d(const Shape& input, const Conv2dSpec& spec) : Layer<T>(input, checked(input, spec).out), spec_(spec) {
  const ConvolutionShape s(input, spec, "Conv2d");
  const uword area = spec.kernel.height * spec.kernel.width;
  this->learn("W", W, dW, s.taps, spec.channels, s.taps, area * s.K_group);
  this->learn("b", b, db, spec.with_bias ? spec.channels : 0, 1);
  convolution_ = kernels::make_convolution<T>(s);
}

template <typename T>
Conv2d<T>::~Conv2d() = default;

template <typename T>
void Conv2d<T>::run_forward(const Matrix& X, Matrix& Y) {
  convolution_->forward(X, W, b, Y);
}

template <typename T>
void Conv2d<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  convolution_->gradient(X, dY, dW);
  if (spec_.with_bias) kernels::add_channel_sums(dY, this->output().area(), db);
  if (dX) convolution_->backward(dY, W, *dX);
}

template <typename T>
std::string Conv2d<T>::name() const {
  std::string text = "conv2d " + to_string(spec_.kernel) + ", " + std::to_string(spec_.channels) + " channels";
  if (spec_.groups > 1) text += ", " + std::to_string(spec_.groups) + " groups";
  return text;
}

template class Conv2d<float>;
template class Conv2d<double>;

}  // namespace nn
