// The steps of recurrent layers through time, a range of samples at once.
#pragma once
#include "nn/core/shape.hpp"

namespace nn::kernels {

/// The memory of a pass over sequences of `steps` positions, of N samples. Column t + steps n of a matrix belongs to
/// step t of sample n. Of an LSTM and a GRU the gates' parts lie one under another.
template <typename T>
struct Recurrence {
  uword inputs, hidden, steps, N;
  bool every_step;         ///< Y has a column a step, or else a column a sample: the last state
  const T* weights;        ///< packed, for the pass
  const T* b = nullptr;    ///< gates hidden, or nullptr
  const T* b_h = nullptr;  ///< of a GRU: the bias within the reset product, or nullptr
  const T* X = nullptr;    ///< inputs x steps N
  T* Z = nullptr;          ///< gates hidden x steps N: the activations of the gates
  T* H = nullptr;          ///< hidden x steps N: the state before each step; of each sample the first is given
  T* C = nullptr;          ///< LSTM: hidden x (steps + 1) N: the cells before each step, and after the last; the first
                           ///< is given. GRU: hidden x steps N, W_hn h + b_h
  T* Y = nullptr;          ///< states after each step, or after the last one
  const T* dY = nullptr;
  T* D = nullptr;          ///< gates hidden (GRU: 4 hidden) x steps N: cotangents of the arguments of the activations
  T* state = nullptr;      ///< scratch: 2 N columns of hidden + inputs (forward), gates hidden (backward)
  T* carry = nullptr;      ///< scratch of the backward pass, hidden x N
};

/// The entries of packed weights, the larger of the two passes.
template <typename T>
uword packed_weights(uword gates, uword hidden, uword inputs);

/// (W_h W_x), rows in an order in which the gates of a vector of units lie side by side, for the forward pass.
template <typename T>
void pack_forward(uword gates, uword hidden, uword inputs, const T* W_h, const T* W_x, T* packed);

/// W_h^T, for the backward pass.
template <typename T>
void pack_backward(uword gates, uword hidden, const T* W_h, T* packed);

/// All steps of the samples [begin, end). Ranges may run side by side; the results do not depend on them.
/// With a_t = W_x x_t + b + W_h h_{t-1},
/// RNN:   h_t = tanh(a_t).
template <typename T>
void rnn_forward(const Recurrence<T>& r, uword begin, uword end);

/// LSTM, gates i, f, g, o:   (i, f, o) = sigmoid(a_t),  g = tanh(a_t),
///   c_t = f c_{t-1} + i g,   h_t = o tanh(c_t).
template <typename T>
void lstm_forward(const Recurrence<T>& r, uword begin, uword end);

/// GRU, gates r, z, n:   (r, z) = sigmoid(a_t),   n = tanh(W_xn x_t + b_n + r (W_hn h_{t-1} + b_h)),
///   h_t = (1 - z) n + z h_{t-1}.
template <typename T>
void gru_forward(const Recurrence<T>& r, uword begin, uword end);

/// Back through time from dY and what the forward pass left: D = cotangents of a_t, gate under gate.
template <typename T>
void rnn_backward(const Recurrence<T>& r, uword begin, uword end);
template <typename T>
void lstm_backward(const Recurrence<T>& r, uword begin, uword end);

/// The same, D = 4 hidden rows: the cotangents of the arguments of n, r, z, and at last that of W_hn h + b_h.
template <typename T>
void gru_backward(const Recurrence<T>& r, uword begin, uword end);

/// One step of one sample as on paper: h (and c) become the next ones.
template <typename T>
void rnn_step_naive(const arma::Mat<T>& W_x, const arma::Mat<T>& W_h, const arma::Col<T>& b, const arma::Col<T>& x,
                    arma::Col<T>& h);
template <typename T>
void lstm_step_naive(const arma::Mat<T>& W_x, const arma::Mat<T>& W_h, const arma::Col<T>& b, const arma::Col<T>& x,
                     arma::Col<T>& h, arma::Col<T>& c);
template <typename T>
void gru_step_naive(const arma::Mat<T>& W_x, const arma::Mat<T>& W_h, const arma::Col<T>& b, const arma::Col<T>& b_h,
                    const arma::Col<T>& x, arma::Col<T>& h);

}  // namespace nn::kernels
