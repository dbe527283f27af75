#include "nn/layers/recurrent.hpp"

#include "nn/kernels/bias.hpp"
#include "nn/kernels/gemm.hpp"
#include "nn/kernels/parallel.hpp"
#include "nn/kernels/recurrent.hpp"

namespace nn {

using kernels::gemm;
using kernels::Op;

template <typename T>
Recurrent<T>::Recurrent(const char* kind, uword gates, const Shape& input, const RecurrentSpec& spec)
    : Layer<T>(input, spec.last_only ? Shape{spec.hidden} : Shape{spec.hidden, input.width}),
      kind_(kind),
      gates_(gates),
      spec_(spec) {
  require(spec.hidden > 0, kind, ": hidden is 0, and must be at least 1");
  require(input.channels == 1, kind, ": the input is ", input, ", and must be {n, T}");
  const uword h = spec.hidden, rows = gates * h;
  this->learn("W_x", W_x, dW_x, rows, input.height, input.height, h);
  this->learn("W_h", W_h, dW_h, rows, h, h, h);
  this->learn("b", b, db, spec.with_bias ? rows : 0, 1);
}

template <typename T>
kernels::Recurrence<T> Recurrent<T>::view(Memory& m, uword steps, uword N) {
  return {.inputs = W_x.n_cols,
          .hidden = spec_.hidden,
          .steps = steps,
          .N = N,
          .every_step = !spec_.last_only,
          .weights = m.packed.data(),
          .b = b.is_empty() ? nullptr : b.memptr(),
          .b_h = b_h.is_empty() ? nullptr : b_h.memptr(),
          .Z = m.Z.data(),
          .H = m.H.data(),
          .C = m.C.data(),
          .D = m.D.data(),
          .state = m.state.data(),
          .carry = m.carry.data()};
}

// So many that a thread is worth it.
template <typename T>
uword Recurrent<T>::samples_a_thread(uword steps) const {
  return 6 + 500000 / (steps * W_h.n_rows * (W_h.n_cols + W_x.n_cols));
}

// The memory of a forward pass, with the states and cells before the first step at 0.
template <typename T>
void Recurrent<T>::prepare(Memory& m, uword steps, uword N) {
  const uword h = spec_.hidden, cells = cell_columns(steps, N);
  m.Z.get(gates_ * h * steps * N);
  T* const H = m.H.get(h * steps * N);
  T* const C = m.C.get(h * cells);
  m.state.get(std::max(gates_ * h, h + W_x.n_cols) * 2 * N);  // backward, forward
  m.packed.get(kernels::packed_weights<T>(gates_, h, W_x.n_cols));
  for (uword n = 0; n < N; ++n) {
    std::fill_n(H + n * steps * h, h, T(0));
    if (cells > 0) std::fill_n(C + n * (cells / N) * h, h, T(0));
  }
}

template <typename T>
void Recurrent<T>::advance(const Matrix& X, Memory& m, uword steps, uword N, bool every_step, T* Y) {
  kernels::pack_forward(gates_, spec_.hidden, W_x.n_cols, W_h.memptr(), W_x.memptr(), m.packed.data());
  View all = view(m, steps, N);
  all.every_step = every_step;
  all.X = X.memptr();
  all.Y = Y;
  kernels::parallel_ranges(N, samples_a_thread(steps), [&](uword begin, uword end) { scan_forward(all, begin, end); });
}

template <typename T>
void Recurrent<T>::run_forward(const Matrix& X, Matrix& Y) {
  if (X.n_cols == 0) return;
  prepare(memory_, this->input().width, X.n_cols);
  advance(X, memory_, this->input().width, X.n_cols, !spec_.last_only, Y.memptr());
}

template <typename T>
void Recurrent<T>::run_step(const Matrix& X, Matrix& H, Matrix* cells) {
  const uword N = X.n_cols;
  this->require_forward(N);
  require(&X != &H && &X != cells && &H != cells, kind_, ": two of X, the states and the cells are the same matrix");
  require_size(kind_, "X", X, W_x.n_cols, N);
  require_size(kind_, "H", H, spec_.hidden, N);
  if (cells) require_size(kind_, "C", *cells, spec_.hidden, N);
  if (N == 0) return;
  Memory& m = step_memory_;
  prepare(m, 1, N);
  std::copy(H.begin(), H.end(), m.H.data());
  for (uword n = 0; n < N && cells; ++n) std::copy_n(cells->colptr(n), spec_.hidden, m.C.data() + 2 * n * spec_.hidden);
  advance(X, m, 1, N, true, H.memptr());
  for (uword n = 0; n < N && cells; ++n)
    std::copy_n(m.C.data() + (2 * n + 1) * spec_.hidden, spec_.hidden, cells->colptr(n));
}

template <typename T>
void Recurrent<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const uword steps = this->input().width, N = X.n_cols;
  if (N == 0) return;
  memory_.D.get(delta_rows() * steps * N);
  memory_.carry.get(spec_.hidden * N);
  kernels::pack_backward(gates_, spec_.hidden, W_h.memptr(), memory_.packed.data());
  View all = view(memory_, steps, N);
  all.dY = dY.memptr();
  kernels::parallel_ranges(N, samples_a_thread(steps), [&](uword begin, uword end) { scan_backward(all, begin, end); });
  add_gradients(X, memory_, steps * N, dX);
}

template <typename T>
void Recurrent<T>::add_gradients(const Matrix& X, Memory& m, uword columns, Matrix* dX) {
  const uword rows = W_h.n_rows, n = W_x.n_cols, h = spec_.hidden;
  const T* D = m.D.data();
  gemm(Op::plain, Op::transposed, rows, n, columns, D, rows, X.memptr(), n, T(1), dW_x.memptr(), rows);
  gemm(Op::plain, Op::transposed, rows, h, columns, D, rows, m.H.data(), h, T(1), dW_h.memptr(), rows);
  if (!b.is_empty()) kernels::add_row_sums(rows, columns, D, rows, db.memptr());
  if (dX) gemm(Op::transposed, Op::plain, n, columns, rows, W_x.memptr(), rows, D, rows, T(0), dX->memptr(), n);
}

template <typename T>
std::string Recurrent<T>::name() const {
  return std::string(kind_) + " " + std::to_string(this->input().height) + " -> " + std::to_string(spec_.hidden) +
         ", " + std::to_string(this->input().width) + " steps";
}

template <typename T>
void Rnn<T>::scan_forward(const typename Recurrent<T>::View& view, uword begin, uword end) {
  kernels::rnn_forward(view, begin, end);
}
template <typename T>
void Rnn<T>::scan_backward(const typename Recurrent<T>::View& view, uword begin, uword end) {
  kernels::rnn_backward(view, begin, end);
}

template <typename T>
void Lstm<T>::scan_forward(const typename Recurrent<T>::View& view, uword begin, uword end) {
  kernels::lstm_forward(view, begin, end);
}
template <typename T>
void Lstm<T>::scan_backward(const typename Recurrent<T>::View& view, uword begin, uword end) {
  kernels::lstm_backward(view, begin, end);
}

template <typename T>
Gru<T>::Gru(const Shape& input, const RecurrentSpec& spec) : Recurrent<T>("gru", 3, input, spec) {
  this->learn("b_h", b_h, db_h, spec.with_bias ? spec.hidden : 0, 1);
}

template <typename T>
void Gru<T>::scan_forward(const typename Recurrent<T>::View& view, uword begin, uword end) {
  kernels::gru_forward(view, begin, end);
}
template <typename T>
void Gru<T>::scan_backward(const typename Recurrent<T>::View& view, uword begin, uword end) {
  kernels::gru_backward(view, begin, end);
}

template <typename T>
void Gru<T>::add_gradients(const Matrix& X, typename Recurrent<T>::Memory& m, uword columns, Matrix* dX) {
  const uword h = this->hidden(), n = this->W_x.n_cols;
  // D: the arguments of n, r, z and the product W_hn h + b_h. W_x has the rows r, z, n, and W_h: r, z, product.
  const T *d_n = m.D.data(), *d_rz = d_n + h, *d_q = d_n + 3 * h;
  const T *W_rz = this->W_x.memptr(), *W_n = W_rz + 2 * h;
  T *dW_rz = this->dW_x.memptr(), *dW_n = dW_rz + 2 * h;
  gemm(Op::plain, Op::transposed, 2 * h, n, columns, d_rz, 4 * h, X.memptr(), n, T(1), dW_rz, 3 * h);
  gemm(Op::plain, Op::transposed, h, n, columns, d_n, 4 * h, X.memptr(), n, T(1), dW_n, 3 * h);
  gemm(Op::plain, Op::transposed, 3 * h, h, columns, d_rz, 4 * h, m.H.data(), h, T(1), this->dW_h.memptr(), 3 * h);
  if (!b_h.is_empty()) {
    kernels::add_row_sums(2 * h, columns, d_rz, 4 * h, this->db.memptr());
    kernels::add_row_sums(h, columns, d_n, 4 * h, this->db.memptr() + 2 * h);
    kernels::add_row_sums(h, columns, d_q, 4 * h, db_h.memptr());
  }
  if (dX) {
    gemm(Op::transposed, Op::plain, n, columns, 2 * h, W_rz, 3 * h, d_rz, 4 * h, T(0), dX->memptr(), n);
    gemm(Op::transposed, Op::plain, n, columns, h, W_n, 3 * h, d_n, 4 * h, T(1), dX->memptr(), n);
  }
}

template class Recurrent<float>;
template class Recurrent<double>;
template class Rnn<float>;
template class Rnn<double>;
template class Lstm<float>;
template class Lstm<double>;
template class Gru<float>;
template class Gru<double>;

}  // namespace nn
