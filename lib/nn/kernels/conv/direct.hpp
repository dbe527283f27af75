// Convolution straight from the image: no matrix of patches is made, tiles of the output are computed in registers.
#pragma once
#include "nn/kernels/buffer.hpp"
#include "nn/kernels/conv/convolution.hpp"
#include "nn/kernels/conv/correlation.hpp"
#include "nn/kernels/conv/phases.hpp"

namespace nn::kernels {

/// The fast form of conv2d_naive, conv2d_backward_naive and conv2d_gradient_naive, for all sizes. The same sums, in
/// another order.
template <typename T>
class DirectConvolution : public Convolution<T> {
 public:
  using Matrix = arma::Mat<T>;
  explicit DirectConvolution(const ConvolutionShape& s);
  void forward(const Matrix& X, const Matrix& W, const Matrix& b, Matrix& Y) override;
  void backward(const Matrix& dY, const Matrix& W, Matrix& dX) override;
  void gradient(const Matrix& X, const Matrix& dY, Matrix& dW) override;

 private:
  void plan_forward();
  void plan_backward();
  void run_all(const std::vector<Correlation<T>>& plan, const Phases& phases, bool stays, const Matrix& in,
               const T* weights, const T* start, Matrix& out);
  bool may_stay(const Phases& phases, const std::vector<Correlation<T>>& plan) const;
  const T* lay_out_all(const Phases& phases, bool stays, const T* sample);
  void turn(const T* cotangent, T* rows, uword ld, uword first, uword last) const;
  void outer_products(const T* laid_out, const T* rows, T* sums, uword ld, uword first, uword last) const;
  void outer_products_by_samples(const Matrix& X, const Matrix& dY, uword ld);
  void outer_products_by_channels(const Matrix& X, const Matrix& dY, uword ld);
  void dot_products(const Matrix& X, const Matrix& dY);

  ConvolutionShape s_;
  Phases image_, cotangent_;                        // how X and dY are laid out
  bool image_stays_, cotangent_stays_;              // they are so already
  std::vector<Correlation<T>> forward_, backward_;  // one; one for each phase of dX
  std::vector<std::vector<uword>> phase_taps_;      // of backward_: the taps, in the order of its offsets
  Buffer<T> turned_;                                // weights of backward_: by phase, then by channel of X
  Buffer<T> laid_out_;                              // an image for each thread
  Buffer<T> rows_, sums_;                           // dY by rows of places, for each thread; dW by rows of taps
};

extern template class DirectConvolution<float>;
extern template class DirectConvolution<double>;

}  // namespace nn::kernels
