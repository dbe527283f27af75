// Scaled dot-product attention, and the layer with several heads of it (Vaswani et al. 2017, section 3.2).
#pragma once
#include "nn/core/layer.hpp"
#include "nn/kernels/buffer.hpp"

namespace nn {

/// Y = V P,   P = softmax(K^T Q / sqrt(d)), the softmax of each column: query j takes the mean of the values, the
/// columns of V, with weights P(:, j). Positions are columns. Q: d x queries, K: d x keys, V: d_v x keys,
/// Y: d_v x queries. With causal = true (queries = keys) query j sees the keys i <= j only: P_ij = 0 below the
/// diagonal. Throws std::invalid_argument if the shapes do not fit, there is no key, or Y is an argument.
/// A NaN or an infinity in a query spoils its column of Y; one in K or V any column.
template <typename T>
void attention(const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V, bool causal, arma::Mat<T>& Y);

/// The vector-Jacobian product, with the derivative of the softmax dS_ij = P_ij (dP_ij - sum_k P_kj dP_kj):
///   dV = dY P^T,   dP = V^T dY,   dQ = K dS / sqrt(d),   dK = Q dS^T / sqrt(d).
/// Throws std::invalid_argument if the shapes do not fit, there is no key, or a result is an argument.
template <typename T>
void attention_backward(const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V, bool causal,
                        const arma::Mat<T>& dY, arma::Mat<T>& dQ, arma::Mat<T>& dK, arma::Mat<T>& dV);

struct AttentionSpec {
  uword heads = 1;
  bool causal = false, with_bias = true;
};

/// Self-attention with several heads over sequences {d, T}. For each sample, X: d x T,
///   Q = W_q X + b_q 1^T,   K = W_k X + b_k 1^T,   V = W_v X + b_v 1^T,
///   C = attention of the rows of each head, d / heads of them,   Y = W_o C + b_o 1^T.
/// All W: d x d, all b: d x 1, zero until initialised. The weights P are not kept: the backward pass computes them
/// again, which needs a T-th of the memory. Scratch: 7 d T floats a sample. A NaN or an infinity in a sample may spoil
/// all of this sample, with causal = true too, and all gradients of parameters.
template <typename T>
class MultiHeadAttention : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  /// Throws std::invalid_argument if heads does not divide d, or the input has channels beside {d, T}.
  explicit MultiHeadAttention(const Shape& input, const AttentionSpec& spec = {});

  Matrix W_q, W_k, W_v, W_o, b_q, b_k, b_v, b_o;
  Matrix dW_q, dW_k, dW_v, dW_o, db_q, db_k, db_v, db_o;

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;
  template <typename F>
  void for_each_head(uword N, const F& f);

  AttentionSpec spec_;
  Matrix Q_, K_, V_, C_, dC_, dK_, dV_;  // d T x N each; dC_ becomes dQ
  Matrix maxima_, factors_;              // of the softmax: T x (heads N)
  kernels::Buffer<T> scratch_;           // a piece for each thread
};

extern template class MultiHeadAttention<float>;
extern template class MultiHeadAttention<double>;

}  // namespace nn
