#include "nn/kernels/conv/convolution.hpp"

namespace nn::kernels {
template <typename T>
struct Naive : Convolution<T> {
  explicit Naive(const ConvolutionShape& shape) : s(shape) {}
  void forward(const arma::Mat<T>& X, const arma::Mat<T>& W, const arma::Mat<T>& b, arma::Mat<T>& Y) override {
    conv2d_naive(s, X, W, Y);
    if (!b.is_empty())
      for (uword n = 0; n < Y.n_cols; ++n)
        for (uword i = 0; i < Y.n_rows; ++i) Y(i, n) += b(i / s.out.area());
  }
  void backward(const arma::Mat<T>& dY, const arma::Mat<T>& W, arma::Mat<T>& dX) override {
    conv2d_backward_naive(s, dY, W, dX);
  }
  void gradient(const arma::Mat<T>& X, const arma::Mat<T>& dY, arma::Mat<T>& dW) override {
    conv2d_gradient_naive(s, X, dY, dW);
  }
  ConvolutionShape s;
};
template <typename T>
std::unique_ptr<Convolution<T>> make_convolution(const ConvolutionShape& s) {
  return std::make_unique<Naive<T>>(s);
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
