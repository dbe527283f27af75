#include "nn/kernels/conv/direct.hpp"

namespace nn::kernels {
template <typename T>
std::unique_ptr<Convolution<T>> make_convolution(const ConvolutionShape& s) {
  return std::make_unique<DirectConvolution<T>>(s);
}
template <typename T>
bool conv2d_is_rounded(const ConvolutionShape&) {
  return false;
}
template bool conv2d_is_rounded<float>(const ConvolutionShape&);
template bool conv2d_is_rounded<double>(const ConvolutionShape&);
template std::unique_ptr<Convolution<float>> make_convolution(const ConvolutionShape&);
template std::unique_ptr<Convolution<double>> make_convolution(const ConvolutionShape&);
}  // namespace nn::kernels
