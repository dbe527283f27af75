#include "nn/layers/conv2d.hpp"

#include "nn/kernels/bias.hpp"
#include "nn/kernels/conv/convolution.hpp"

namespace nn {

using kernels::ConvolutionShape;

template <typename T>
Conv2d<T>::Conv2d(const Shape& input, const Conv2dSpec& spec)
    : Layer<T>(input, ConvolutionShape(input, spec, "Conv2d").out), spec_(spec) {
  const ConvolutionShape s(input, spec, "Conv2d");
  W.zeros(s.taps, spec.channels);
  dW.zeros(s.taps, spec.channels);
  if (spec.with_bias) b.zeros(spec.channels, 1), db.zeros(spec.channels, 1);
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
std::vector<Parameter<T>> Conv2d<T>::parameters() {
  const uword area = spec_.kernel.height * spec_.kernel.width;
  std::vector<Parameter<T>> all = {{"W", &W, &dW, W.n_rows, area * spec_.channels / spec_.groups}};
  if (spec_.with_bias) all.push_back({"b", &b, &db});
  return all;
}

template <typename T>
std::string Conv2d<T>::name() const {
  std::string text = "conv2d " + std::to_string(spec_.kernel.height) + " x " + std::to_string(spec_.kernel.width) +
                     ", " + std::to_string(spec_.channels) + " channels";
  if (spec_.groups > 1) text += ", " + std::to_string(spec_.groups) + " groups";
  return text;
}

template class Conv2d<float>;
template class Conv2d<double>;

}  // namespace nn
