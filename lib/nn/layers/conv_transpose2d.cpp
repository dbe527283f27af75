#include "nn/layers/conv_transpose2d.hpp"

#include "nn/kernels/bias.hpp"
#include "nn/kernels/conv/convolution.hpp"

namespace nn {

namespace {

constexpr const char* who = "ConvTranspose2d";

uword enlarged(uword length, uword kernel, uword stride, uword padding, uword dilation, uword extra) {
  const uword whole = (length - 1) * stride + dilation * (kernel - 1) + 1 + extra;
  require(whole > 2 * padding, who, ": padding ", padding, " leaves nothing of ", whole, " places");
  return whole - 2 * padding;
}

Shape output_shape(const Shape& input, const Conv2dSpec& s, const Margin& extra) {
  require_input_shape(input);
  require(s.channels > 0, who, ": channels is 0, and must be at least 1");
  require_extents(who, s);
  require(extra.height < s.stride.height && extra.width < s.stride.width, who, ": extra is ", to_string(extra),
          ", and must be below the stride of ", to_string(s.stride));
  return {enlarged(input.height, s.kernel.height, s.stride.height, s.padding.height, s.dilation.height, extra.height),
          enlarged(input.width, s.kernel.width, s.stride.width, s.padding.width, s.dilation.width, extra.width),
          s.channels};
}

/// The convolution from Y's shape to X's.
kernels::ConvolutionShape adjoint_shape(const Shape& input, const Conv2dSpec& spec, const Margin& extra) {
  Conv2dSpec back = spec;
  back.channels = input.channels;
  return kernels::ConvolutionShape(output_shape(input, spec, extra), back, who);
}

}  // namespace

template <typename T>
ConvTranspose2d<T>::ConvTranspose2d(const Shape& input, const Conv2dSpec& spec, const Margin& extra)
    : Layer<T>(input, output_shape(input, spec, extra)), spec_(spec) {
  const kernels::ConvolutionShape s = adjoint_shape(input, spec, extra);
  const uword area = spec.kernel.height * spec.kernel.width;
  this->learn("W", W, dW, s.taps, input.channels, area * s.K_group, s.taps);
  this->learn("b", b, db, spec.with_bias ? spec.channels : 0, 1);
  adjoint_ = kernels::make_convolution<T>(s);
}

template <typename T>
ConvTranspose2d<T>::~ConvTranspose2d() = default;

template <typename T>
void ConvTranspose2d<T>::run_forward(const Matrix& X, Matrix& Y) {
  adjoint_->backward(X, W, Y);
  if (spec_.with_bias) kernels::add_to_channels(b, this->output().area(), Y);
}

template <typename T>
void ConvTranspose2d<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  adjoint_->gradient(dY, X, dW);
  if (spec_.with_bias) kernels::add_channel_sums(dY, this->output().area(), db);
  if (dX) adjoint_->forward(dY, W, no_bias_, *dX);
}

template <typename T>
std::string ConvTranspose2d<T>::name() const {
  return "transposed conv2d " + to_string(spec_.kernel) + ", " + std::to_string(spec_.channels) + " channels";
}

template class ConvTranspose2d<float>;
template class ConvTranspose2d<double>;

}  // namespace nn
