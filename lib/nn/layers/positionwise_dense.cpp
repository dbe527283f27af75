#include "nn/layers/positionwise_dense.hpp"

#include "nn/kernels/bias.hpp"
#include "nn/kernels/gemm.hpp"

namespace nn {

using kernels::Op;

template <typename T>
PositionwiseDense<T>::PositionwiseDense(const Shape& input, uword outputs, bool with_bias)
    : Layer<T>(input, {outputs, input.width}), W(outputs, input.height), dW(outputs, input.height) {
  require(outputs > 0, "PositionwiseDense: outputs is 0, and must be at least 1");
  require(input.channels == 1, "PositionwiseDense: the input is ", input, ", and must be {n, T}");
  if (with_bias) b.zeros(outputs, 1), db.zeros(outputs, 1);
}

template <typename T>
void PositionwiseDense<T>::run_forward(const Matrix& X, Matrix& Y) {
  const uword n = W.n_cols, m = W.n_rows, positions = X.n_cols * this->input().width;
  if (positions == 0) return;
  if (!b.is_empty()) kernels::fill_columns(m, positions, b.memptr(), Y.memptr(), m);
  kernels::gemm(Op::plain, Op::plain, m, positions, n, W.memptr(), m, X.memptr(), n, b.is_empty() ? T(0) : T(1),
                      Y.memptr(), m);
}

template <typename T>
void PositionwiseDense<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const uword n = W.n_cols, m = W.n_rows, positions = X.n_cols * this->input().width;
  if (positions == 0) return;
  kernels::gemm(Op::plain, Op::transposed, m, n, positions, dY.memptr(), m, X.memptr(), n, T(1), dW.memptr(), m);
  if (!b.is_empty()) kernels::add_row_sums(m, positions, dY.memptr(), m, db.memptr());
  if (dX) kernels::gemm(Op::transposed, Op::plain, n, positions, m, W.memptr(), m, dY.memptr(), m, T(0), dX->memptr(), n);
}

template <typename T>
std::vector<Parameter<T>> PositionwiseDense<T>::parameters() {
  std::vector<Parameter<T>> all = {{"W", &W, &dW, W.n_cols, W.n_rows}};
  if (!b.is_empty()) all.push_back({"b", &b, &db});
  return all;
}

template <typename T>
std::string PositionwiseDense<T>::name() const {
  return "dense " + std::to_string(W.n_cols) + " -> " + std::to_string(W.n_rows) + " at each of " +
         std::to_string(this->input().width) + " positions";
}

template class PositionwiseDense<float>;
template class PositionwiseDense<double>;

}  // namespace nn
