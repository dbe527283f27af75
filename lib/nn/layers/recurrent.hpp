// Recurrent layers: the plain one, LSTM and GRU.
#pragma once
#include "nn/core/layer.hpp"
#include "nn/kernels/buffer.hpp"

namespace nn::kernels {
template <typename T>
struct Recurrence;
}

namespace nn {

struct RecurrentSpec {
  uword hidden = 1;
  bool last_only = false;  ///< the output is the last state {hidden}, and not all of them {hidden, T}
  bool with_bias = true;
};

/// What the three have in common. From a sequence {n, T}, with the state 0 before the first step, to the states
/// {hidden, T}. Gates lie one under another in one matrix, in LibTorch's order; W_x: gates hidden x n,
/// W_h: gates hidden x hidden, b: gates hidden x 1 (the sum of LibTorch's two), all zero until initialised.
/// Backward through time goes over all T steps. A NaN or an infinity at a step may spoil this sample from there on.
/// Scratch of a sample: about T (2 gates + 2) hidden floats, since the backward pass needs the gates of all steps.
template <typename T>
class Recurrent : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;

  Matrix W_x, W_h, b, dW_x, dW_h, db;

  std::string name() const override;

 protected:
  /// Throws std::invalid_argument if hidden or T is 0, or the input has channels beside {n, T}.
  Recurrent(const char* kind, uword gates, const Shape& input, const RecurrentSpec& spec);

  struct Memory {  // see kernels::Recurrence
    kernels::Buffer<T> Z, H, C, D, state, carry, packed;
  };
  using View = kernels::Recurrence<T>;
  uword hidden() const { return spec_.hidden; }
  /// One step from the states H (hidden x N), and cells, which become the next ones. Throws std::invalid_argument if a
  /// size does not fit, or two of the matrices are one.
  void run_step(const Matrix& X, Matrix& H, Matrix* cells);

  Matrix b_h;  // of a GRU

 private:
  virtual void scan_forward(const View& view, uword begin, uword end) = 0;
  virtual void scan_backward(const View& view, uword begin, uword end) = 0;
  /// dW_x, db and dX from D; dW_h from D and H.
  virtual void add_gradients(const Matrix& X, Memory& memory, uword columns, Matrix* dX);
  virtual uword cell_columns(uword /*steps*/, uword /*N*/) const { return 0; }
  virtual uword delta_rows() const { return W_h.n_rows; }

  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
  View view(Memory& memory, uword steps, uword N);
  uword samples_a_thread(uword steps) const;
  void prepare(Memory& memory, uword steps, uword N);
  void advance(const Matrix& X, Memory& memory, uword steps, uword N, bool every_step, T* Y);

  const char* kind_;
  uword gates_;
  RecurrentSpec spec_;
  Memory memory_, step_memory_;
};

/// h_t = tanh(W_x x_t + b + W_h h_{t-1}).
template <typename T>
class Rnn : public Recurrent<T> {
 public:
  using typename Layer<T>::Matrix;
  Rnn(const Shape& input, const RecurrentSpec& spec) : Recurrent<T>("rnn", 1, input, spec) {}
  /// The cell alone, without a backward pass: X: n x N, H: hidden x N becomes the next state.
  void step(const Matrix& X, Matrix& H) { this->run_step(X, H, nullptr); }

 private:
  void scan_forward(const typename Recurrent<T>::View& view, uword begin, uword end) override;
  void scan_backward(const typename Recurrent<T>::View& view, uword begin, uword end) override;
};

/// Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000). Gates i, f, g,
/// o:
///   a = W_x x_t + b + W_h h_{t-1},   i = sigmoid(a_i),   f = sigmoid(a_f),   g = tanh(a_g),   o = sigmoid(a_o),
///   c_t = f c_{t-1} + i g,   h_t = o tanh(c_t).
template <typename T>
class Lstm : public Recurrent<T> {
 public:
  using typename Layer<T>::Matrix;
  Lstm(const Shape& input, const RecurrentSpec& spec) : Recurrent<T>("lstm", 4, input, spec) {}
  /// The cell alone, without a backward pass: X: n x N; H and C: hidden x N become the next state and cells.
  void step(const Matrix& X, Matrix& H, Matrix& C) { this->run_step(X, H, &C); }

 private:
  void scan_forward(const typename Recurrent<T>::View& view, uword begin, uword end) override;
  void scan_backward(const typename Recurrent<T>::View& view, uword begin, uword end) override;
  uword cell_columns(uword steps, uword N) const override { return (steps + 1) * N; }
};

/// Gated recurrent unit (Cho et al. 2014, the reset gate after the product as in LibTorch). Gates r, z, n:
///   r = sigmoid(W_xr x_t + b_r + W_hr h_{t-1}),   z likewise,
///   n = tanh(W_xn x_t + b_n + r (W_hn h_{t-1} + b_h)),   h_t = (1 - z) n + z h_{t-1}.
/// b_h: hidden x 1, a parameter beside b.
template <typename T>
class Gru : public Recurrent<T> {
 public:
  using typename Layer<T>::Matrix;
  Gru(const Shape& input, const RecurrentSpec& spec);
  using Recurrent<T>::b_h;
  Matrix db_h;

  /// The cell alone, without a backward pass: X: n x N, H: hidden x N becomes the next state.
  void step(const Matrix& X, Matrix& H) { this->run_step(X, H, nullptr); }

 private:
  void scan_forward(const typename Recurrent<T>::View& view, uword begin, uword end) override;
  void scan_backward(const typename Recurrent<T>::View& view, uword begin, uword end) override;
  void add_gradients(const Matrix& X, typename Recurrent<T>::Memory& memory, uword columns, Matrix* dX) override;
  uword cell_columns(uword steps, uword N) const override { return steps * N; }
  uword delta_rows() const override { return 4 * this->hidden(); }
};

extern template class Recurrent<float>;
extern template class Recurrent<double>;
extern template class Rnn<float>;
extern template class Rnn<double>;
extern template class Lstm<float>;
extern template class Lstm<double>;
extern template class Gru<float>;
extern template class Gru<double>;

}  // namespace nn
