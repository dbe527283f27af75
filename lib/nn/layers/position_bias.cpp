#include "nn/layers/position_bias.hpp"

#include "nn/kernels/bias.hpp"

namespace nn {

template <typename T>
PositionBias<T>::PositionBias(const Shape& input) : Layer<T>(input, input) {
  this->learn("P", P, dP, input.height, input.width * input.channels);
}

template <typename T>
void PositionBias<T>::run_forward(const Matrix& X, Matrix& Y) {
  const T* p = P.memptr();
  for (uword n = 0; n < X.n_cols; ++n) {
    const T* x = X.colptr(n);
    T* y = Y.colptr(n);
    for (uword i = 0; i < X.n_rows; ++i) y[i] = x[i] + p[i];
  }
}

template <typename T>
void PositionBias<T>::run_backward(const Matrix&, const Matrix&, const Matrix& dY, Matrix* dX) {
  kernels::add_row_sums(dY.n_rows, dY.n_cols, dY.memptr(), dY.n_rows, dP.memptr());
  if (dX) std::copy(dY.begin(), dY.end(), dX->begin());
}

template class PositionBias<float>;
template class PositionBias<double>;

}  // namespace nn
