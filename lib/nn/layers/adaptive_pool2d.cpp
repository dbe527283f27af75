#include "nn/layers/adaptive_pool2d.hpp"

#include "nn/kernels/average_pool.hpp"

namespace nn {

using kernels::Bin;

namespace {

/// n entries in `count` bins.
std::vector<Bin> bins(uword n, uword count) {
  std::vector<Bin> all(count);
  for (uword i = 0; i < count; ++i) all[i] = {i * n / count, ((i + 1) * n + count - 1) / count};
  return all;
}

}  // namespace

template <typename T>
AdaptiveAveragePool2d<T>::AdaptiveAveragePool2d(const Shape& input, uword out_height, uword out_width)
    : Layer<T>(input, {out_height, out_width, input.channels}),
      rows_(bins(input.height, out_height)),
      columns_(bins(input.width, out_width)) {
  require(out_height >= 1, "AdaptiveAveragePool2d: out_height is 0, and must be at least 1");
  require(out_width >= 1, "AdaptiveAveragePool2d: out_width is 0, and must be at least 1");
}

template <typename T>
void AdaptiveAveragePool2d<T>::run_forward(const Matrix& X, Matrix& Y) {
  const Shape& in = this->input();
  kernels::average_pool(X.memptr(), in.height, in.width, rows_, columns_, 0, in.channels * X.n_cols, Y.memptr());
}

template <typename T>
void AdaptiveAveragePool2d<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const Shape& in = this->input();
  if (dX)
    kernels::average_pool_backward(dY.memptr(), in.height, in.width, rows_, columns_, 0, in.channels * X.n_cols,
                                   dX->memptr());
}

template <typename T>
std::string AdaptiveAveragePool2d<T>::name() const {
  return "adaptive average pool to " + std::to_string(rows_.size()) + " x " + std::to_string(columns_.size());
}

template <typename T>
std::string GlobalAveragePool<T>::name() const {
  return "global average pool";
}

template <typename T>
UpsampleNearest2d<T>::UpsampleNearest2d(const Shape& input, uword height, uword width)
    : Layer<T>(input, {input.height * height, input.width * width, input.channels}),
      rows_(kernels::Windows{input.height * height, height, height, 0}.bins(input.height)),
      columns_(kernels::Windows{input.width * width, width, width, 0}.bins(input.width)) {
  require(height >= 1 && width >= 1, "UpsampleNearest2d: the factor is ", height, " x ", width,
          ", and must be at least 1");
}

// To repeat an entry is to spread it over a bin of Y, the transpose of the sum over that bin.
template <typename T>
void UpsampleNearest2d<T>::run_forward(const Matrix& X, Matrix& Y) {
  const Shape& out = this->output();
  kernels::average_pool_backward(X.memptr(), out.height, out.width, rows_, columns_, 1, out.channels * X.n_cols,
                                 Y.memptr());
}

template <typename T>
void UpsampleNearest2d<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const Shape& out = this->output();
  if (dX)
    kernels::average_pool(dY.memptr(), out.height, out.width, rows_, columns_, 1, out.channels * X.n_cols,
                          dX->memptr());
}

template <typename T>
std::string UpsampleNearest2d<T>::name() const {
  const uword n = this->input().height, m = this->input().width;
  return "upsample by " + std::to_string(this->output().height / n) + " x " + std::to_string(this->output().width / m);
}

template class AdaptiveAveragePool2d<float>;
template class AdaptiveAveragePool2d<double>;
template class GlobalAveragePool<float>;
template class GlobalAveragePool<double>;
template class UpsampleNearest2d<float>;
template class UpsampleNearest2d<double>;

}  // namespace nn
