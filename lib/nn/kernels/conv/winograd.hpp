// 3 x 3 convolution with stride 1 by Winograd's minimal filtering, F(4 x 4, 3 x 3).
#pragma once
#include "nn/kernels/buffer.hpp"
#include "nn/kernels/conv/convolution.hpp"

namespace nn::kernels {

/// Tiles of 4 x 4 outputs come from 6 x 6 inputs by 36 products a channel pair instead of 144:
///   Y = A^T [ (G W G^T) . (B^T X B) ] A,
/// summed over channels before the outer transform, so that for each of the 36 places there is one matrix product.
/// The adjoints in X and W are of the same form. A. Lavin and S. Gray, Fast Algorithms for Convolutional Neural
/// Networks, 2016. The transforms round: in float, errors are about 10 times those of the direct sums.
/// For kernel 3 x 3, stride 1, dilation 1, one group.
template <typename T>
class WinogradConvolution : public Convolution<T> {
 public:
  using Matrix = arma::Mat<T>;
  static bool fits(const ConvolutionShape& s);
  explicit WinogradConvolution(const ConvolutionShape& s);
  void forward(const Matrix& X, const Matrix& W, const Matrix& b, Matrix& Y) override;
  void backward(const Matrix& dY, const Matrix& W, Matrix& dX) override;
  void gradient(const Matrix& X, const Matrix& dY, Matrix& dW) override;

  uword tiles_per_sample() const { return tiles_h_ * tiles_w_; }

 private:
  /// A batch laid out by positions: position (h, w) of sample n holds the channels, padded to whole vectors.
  struct Layout {
    uword height, width, channels, lanes;
    uword area() const { return height * width; }
  };
  void correlate(const Layout& in, const Layout& out, std::ptrdiff_t pad_h, std::ptrdiff_t pad_w, const Matrix& X,
                 const T* bias, Matrix& Y);
  void transform_weights(const Matrix& W, bool adjoint);

  ConvolutionShape s_;
  Layout image_, output_;
  uword tiles_h_, tiles_w_;     // of the output
  Buffer<T> weights_, turned_;  // U: 36 x channels in x channels out; W by rows of taps
  Buffer<T> bias_;              // to whole vectors
  Buffer<T> in_, out_;          // a group of samples by positions
  Buffer<T> V_, M_;             // transformed tiles: 36 x tiles x channels, for each thread
};

extern template class WinogradConvolution<float>;
extern template class WinogradConvolution<double>;

}  // namespace nn::kernels
