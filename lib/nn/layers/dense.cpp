#include "nn/layers/dense.hpp"

#include "nn/kernels/affine.hpp"

namespace nn {

template <typename T>
Dense<T>::Dense(const Shape& input, uword outputs, bool with_bias) : Layer<T>(input, {outputs}) {
  require(outputs > 0, "Dense: outputs is 0, and must be at least 1");
  this->learn("W", W, dW, outputs, input.size(), input.size(), outputs);
  this->learn("b", b, db, with_bias ? outputs : 0, 1);
}

template <typename T>
void Dense<T>::run_forward(const Matrix& X, Matrix& Y) {
  kernels::affine(W, b, X.n_cols, X.memptr(), Y.memptr());
}

template <typename T>
void Dense<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  kernels::affine_backward(W, X.n_cols, X.memptr(), dY.memptr(), dW, db, T(0), dX ? dX->memptr() : nullptr);
}

template <typename T>
std::string Dense<T>::name() const {
  return "dense " + std::to_string(this->input().size()) + " -> " + std::to_string(this->output().size());
}

template class Dense<float>;
template class Dense<double>;

}  // namespace nn
