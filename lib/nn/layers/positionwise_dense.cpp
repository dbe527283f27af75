#include "nn/layers/positionwise_dense.hpp"

#include "nn/kernels/affine.hpp"

namespace nn {

template <typename T>
PositionwiseDense<T>::PositionwiseDense(const Shape& input, uword outputs, bool with_bias)
    : Layer<T>(input, {outputs, input.width}) {
  require(outputs > 0, "PositionwiseDense: outputs is 0, and must be at least 1");
  require(input.channels == 1, "PositionwiseDense: the input is ", input, ", and must be {n, T}");
  this->learn("W", W, dW, outputs, input.height, input.height, outputs);
  this->learn("b", b, db, with_bias ? outputs : 0, 1);
}

template <typename T>
void PositionwiseDense<T>::run_forward(const Matrix& X, Matrix& Y) {
  kernels::affine(W, b, X.n_cols * this->input().width, X.memptr(), Y.memptr());
}

template <typename T>
void PositionwiseDense<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const uword positions = X.n_cols * this->input().width;
  kernels::affine_backward(W, positions, X.memptr(), dY.memptr(), dW, db, T(0), dX ? dX->memptr() : nullptr);
}

template <typename T>
std::string PositionwiseDense<T>::name() const {
  const Shape &in = this->input(), &out = this->output();
  return "dense " + std::to_string(in.height) + " -> " + std::to_string(out.height) + " at each of " +
         std::to_string(in.width) + " positions";
}

template class PositionwiseDense<float>;
template class PositionwiseDense<double>;

}  // namespace nn
