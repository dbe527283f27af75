#include "nn/layers/softmax.hpp"

#include "nn/kernels/softmax.hpp"

namespace nn {

template <typename T>
void Softmax<T>::run_forward(const Matrix& X, Matrix& Y) {
  kernels::softmax(X, Y);
}

template <typename T>
void Softmax<T>::run_backward(const Matrix&, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  if (dX) kernels::softmax_backward(Y, dY, *dX);
}

template <typename T>
void LogSoftmax<T>::run_forward(const Matrix& X, Matrix& Y) {
  kernels::log_softmax(X, Y);
}

template <typename T>
void LogSoftmax<T>::run_backward(const Matrix&, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  if (dX) kernels::log_softmax_backward(Y, dY, *dX);
}

template class Softmax<float>;
template class Softmax<double>;
template class LogSoftmax<float>;
template class LogSoftmax<double>;

}  // namespace nn
