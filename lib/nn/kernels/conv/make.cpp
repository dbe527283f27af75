#include "nn/kernels/conv/direct.hpp"
#include "nn/kernels/conv/winograd.hpp"

namespace nn::kernels {

namespace {

/// Winograd's form where the batch has tiles enough to pay for transforming the weights, the direct one otherwise.
template <typename T>
class ByBatch : public Convolution<T> {
 public:
  using Matrix = arma::Mat<T>;
  explicit ByBatch(const ConvolutionShape& s) : direct_(s), winograd_(s) {}
  void forward(const Matrix& X, const Matrix& W, const Matrix& b, Matrix& Y) override {
    choose(X.n_cols).forward(X, W, b, Y);
  }
  void backward(const Matrix& dY, const Matrix& W, Matrix& dX) override { choose(dY.n_cols).backward(dY, W, dX); }
  void gradient(const Matrix& X, const Matrix& dY, Matrix& dW) override { choose(X.n_cols).gradient(X, dY, dW); }

 private:
  Convolution<T>& choose(uword N) {
    if (N * winograd_.tiles_per_sample() >= 48) return winograd_;
    return direct_;
  }
  DirectConvolution<T> direct_;
  WinogradConvolution<T> winograd_;
};

}  // namespace

// In double, gradient checks and exact comparisons come first, and the transforms would round.
template <typename T>
bool conv2d_is_rounded(const ConvolutionShape& s) {
  return sizeof(T) == 4 && WinogradConvolution<T>::fits(s) && s.in.channels >= 16 && s.out.channels >= 16;
}

template <typename T>
std::unique_ptr<Convolution<T>> make_convolution(const ConvolutionShape& s) {
  if (conv2d_is_rounded<T>(s)) return std::make_unique<ByBatch<T>>(s);
  return std::make_unique<DirectConvolution<T>>(s);
}

template bool conv2d_is_rounded<float>(const ConvolutionShape&);
template bool conv2d_is_rounded<double>(const ConvolutionShape&);
template std::unique_ptr<Convolution<float>> make_convolution(const ConvolutionShape&);
template std::unique_ptr<Convolution<double>> make_convolution(const ConvolutionShape&);

}  // namespace nn::kernels
