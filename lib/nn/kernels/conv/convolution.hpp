// The three maps of a convolution without its bias: in the image, and the adjoints in the image and in the weights.
#pragma once
#include "nn/core/shape.hpp"
#include "nn/layers/conv2d.hpp"

namespace nn::kernels {

/// The sizes of a convolution, checked. `who` begins the messages.
struct ConvolutionShape {
  ConvolutionShape(const Shape& input, const Conv2dSpec& spec, const char* who);
  Shape in, out;
  Conv2dSpec spec;
  uword C_group, K_group;  ///< channels a group, of the input and of the output
  uword taps;              ///< weights a filter: kernel height x kernel width x C_group
};

/// Y = conv(X, W), by loops: one line of code to one sign of the formula (see Conv2d).
template <typename T>
void conv2d_naive(const ConvolutionShape& s, const arma::Mat<T>& X, const arma::Mat<T>& W, arma::Mat<T>& Y);
/// dX = adjoint in X.
template <typename T>
void conv2d_backward_naive(const ConvolutionShape& s, const arma::Mat<T>& dY, const arma::Mat<T>& W, arma::Mat<T>& dX);
/// dW += adjoint in W.
template <typename T>
void conv2d_gradient_naive(const ConvolutionShape& s, const arma::Mat<T>& X, const arma::Mat<T>& dY, arma::Mat<T>& dW);

/// The fast forms of the three, with the scratch memory that they keep. All matrices have their sizes already.
template <typename T>
class Convolution {
 public:
  virtual ~Convolution() = default;
  virtual void forward(const arma::Mat<T>& X, const arma::Mat<T>& W, const arma::Mat<T>& b, arma::Mat<T>& Y) = 0;
  virtual void backward(const arma::Mat<T>& dY, const arma::Mat<T>& W, arma::Mat<T>& dX) = 0;
  virtual void gradient(const arma::Mat<T>& X, const arma::Mat<T>& dY, arma::Mat<T>& dW) = 0;
};

/// The fastest kernel for the sizes.
template <typename T>
std::unique_ptr<Convolution<T>> make_convolution(const ConvolutionShape& s);

/// Whether that kernel rounds where the loops, on small integers, do not: Winograd's transforms in float.
template <typename T>
bool conv2d_is_rounded(const ConvolutionShape& s);

}  // namespace nn::kernels
