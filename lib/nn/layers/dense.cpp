#include "nn/layers/dense.hpp"

#include "nn/kernels/gemm.hpp"
#include "nn/kernels/sum.hpp"

namespace nn {

using kernels::Op;

template <typename T>
Dense<T>::Dense(const Shape& input, uword outputs, bool with_bias)
    : Layer<T>(input, {outputs}), W(outputs, input.size()), dW(outputs, input.size()) {
  require(outputs > 0, "Dense: outputs is 0, and must be at least 1");
  if (with_bias) b.zeros(outputs, 1), db.zeros(outputs, 1);
}

template <typename T>
void Dense<T>::run_forward(const Matrix& X, Matrix& Y) {
  for (uword n = 0; n < Y.n_cols && !b.is_empty(); ++n) Y.col(n) = b;
  kernels::gemm(Op::plain, W, Op::plain, X, b.is_empty() ? T(0) : T(1), Y);
}

template <typename T>
void Dense<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  kernels::gemm(Op::plain, dY, Op::transposed, X, T(1), dW);
  if (!b.is_empty()) kernels::add_channel_sums(dY, 1, db);
  if (dX) kernels::gemm(Op::transposed, W, Op::plain, dY, T(0), *dX);
}

template <typename T>
std::vector<Parameter<T>> Dense<T>::parameters() {
  std::vector<Parameter<T>> all = {{"W", &W, &dW, W.n_cols, W.n_rows}};
  if (!b.is_empty()) all.push_back({"b", &b, &db});
  return all;
}

template <typename T>
std::string Dense<T>::name() const {
  return "dense " + std::to_string(W.n_cols) + " -> " + std::to_string(W.n_rows);
}

template class Dense<float>;
template class Dense<double>;

}  // namespace nn
