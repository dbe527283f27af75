#include "nn/kernels/conv/convolution.hpp"

namespace nn::kernels {

ConvolutionShape::ConvolutionShape(const Shape& input, const Conv2dSpec& s, const char* who) : in(input), spec(s) {
  require(s.channels > 0, who, ": channels is 0, and must be at least 1");
  const auto positive = [&](const char* what, const Size& size) {
    require(size.height > 0 && size.width > 0, who, ": ", what, " is ", size.height, " x ", size.width,
            ", and must be at least 1 x 1");
  };
  positive("kernel", s.kernel);
  positive("stride", s.stride);
  positive("dilation", s.dilation);
  require(s.groups > 0 && in.channels % s.groups == 0 && s.channels % s.groups == 0, who, ": groups is ", s.groups,
          ", and must divide the ", in.channels, " channels of the input and the ", s.channels, " of the output");
  const uword span_h = s.dilation.height * (s.kernel.height - 1) + 1,
              span_w = s.dilation.width * (s.kernel.width - 1) + 1;
  const uword padded_h = in.height + 2 * s.padding.height, padded_w = in.width + 2 * s.padding.width;
  require(span_h <= padded_h && span_w <= padded_w, who, ": the kernel spans ", span_h, " x ", span_w,
          ", and must fit into the padded image of ", padded_h, " x ", padded_w);
  out = {(padded_h - span_h) / s.stride.height + 1, (padded_w - span_w) / s.stride.width + 1, s.channels};
  C_group = in.channels / s.groups;
  K_group = s.channels / s.groups;
  taps = s.kernel.height * s.kernel.width * C_group;
}

namespace {

/// visit(x, w, y) for each product x w that enters y: places in a sample of X, in W, in a sample of Y.
template <typename Visit>
void each_product(const ConvolutionShape& s, const Visit& visit) {
  const auto& [channels, kernel, stride, padding, dilation, groups, with_bias] = s.spec;
  for (uword k = 0; k < channels; ++k)
    for (uword q = 0; q < s.out.width; ++q)
      for (uword p = 0; p < s.out.height; ++p)
        for (uword c = 0; c < s.C_group; ++c)
          for (uword j = 0; j < kernel.width; ++j)
            for (uword i = 0; i < kernel.height; ++i) {
              const uword h = p * stride.height + i * dilation.height - padding.height;  // wraps below 0,
              const uword w = q * stride.width + j * dilation.width - padding.width;     // and so is too large
              if (h >= s.in.height || w >= s.in.width) continue;
              const uword channel = k / s.K_group * s.C_group + c;
              visit(h + s.in.height * (w + s.in.width * channel),
                    i + kernel.height * (j + kernel.width * c) + s.taps * k, p + s.out.height * (q + s.out.width * k));
            }
}

}  // namespace

template <typename T>
void conv2d_naive(const ConvolutionShape& s, const arma::Mat<T>& X, const arma::Mat<T>& W, arma::Mat<T>& Y) {
  Y.zeros();
  for (uword n = 0; n < X.n_cols; ++n) each_product(s, [&](uword x, uword w, uword y) { Y(y, n) += X(x, n) * W(w); });
}

template <typename T>
void conv2d_backward_naive(const ConvolutionShape& s, const arma::Mat<T>& dY, const arma::Mat<T>& W, arma::Mat<T>& dX) {
  dX.zeros();
  for (uword n = 0; n < dX.n_cols; ++n)
    each_product(s, [&](uword x, uword w, uword y) { dX(x, n) += dY(y, n) * W(w); });
}

template <typename T>
void conv2d_gradient_naive(const ConvolutionShape& s, const arma::Mat<T>& X, const arma::Mat<T>& dY, arma::Mat<T>& dW) {
  for (uword n = 0; n < X.n_cols; ++n) each_product(s, [&](uword x, uword w, uword y) { dW(w) += X(x, n) * dY(y, n); });
}

#define NN_INSTANTIATE(T)                                                                                       \
  template void conv2d_naive(const ConvolutionShape&, const arma::Mat<T>&, const arma::Mat<T>&, arma::Mat<T>&); \
  template void conv2d_backward_naive(const ConvolutionShape&, const arma::Mat<T>&, const arma::Mat<T>&,        \
                                      arma::Mat<T>&);                                                           \
  template void conv2d_gradient_naive(const ConvolutionShape&, const arma::Mat<T>&, const arma::Mat<T>&, arma::Mat<T>&);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn::kernels
