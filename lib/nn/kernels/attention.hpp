// Scaled dot-product attention of one head, in memory that belongs to a larger matrix.
#pragma once
#include "nn/core/shape.hpp"

namespace nn::kernels {

/// Q: d x queries, K: d x keys, V: d_v x keys. Causal: query j sees the keys i <= j only.
struct AttentionSize {
  uword d, d_v, queries, keys;
  bool causal;
};

/// A matrix whose columns are ld entries apart.
template <typename T>
struct Columns {
  T* data;
  uword ld;
  T* column(uword j) const { return data + j * ld; }
};

/// Entries of scratch that a pass needs. The weights are computed for 64 queries at a time, and not kept.
template <typename T>
uword attention_scratch(const AttentionSize& size);

/// Y = V P,  P = softmax(K^T Q / sqrt(d)) of each column.   Y: d_v x queries.
/// maxima and factors (a number per query) are kept for the backward pass: P_ij = exp(s_ij - maxima_j) factors_j, with
/// s = K^T Q / sqrt(d).
template <typename T>
void attention_forward(const AttentionSize& size, Columns<const T> Q, Columns<const T> K, Columns<const T> V,
                       Columns<T> Y, T* maxima, T* factors, T* scratch);

/// dV = dY P^T,  dP = V^T dY,  dS_ij = P_ij (dP_ij - <dY_j, Y_j>),  dQ = K dS / sqrt(d),  dK = Q dS^T / sqrt(d).
/// dQ may be dY's own memory; nothing else may overlap.
template <typename T>
void attention_backward(const AttentionSize& size, Columns<const T> Q, Columns<const T> K, Columns<const T> V,
                        Columns<const T> Y, Columns<const T> dY, const T* maxima, const T* factors, Columns<T> dQ,
                        Columns<T> dK, Columns<T> dV, T* scratch);

/// The two as on paper, with P as a matrix.
template <typename T>
void attention_forward_naive(const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V, bool causal,
                             arma::Mat<T>& P, arma::Mat<T>& Y);
template <typename T>
void attention_backward_naive(const arma::Mat<T>& Q, const arma::Mat<T>& K, const arma::Mat<T>& V,
                              const arma::Mat<T>& P, const arma::Mat<T>& dY, arma::Mat<T>& dQ, arma::Mat<T>& dK,
                              arma::Mat<T>& dV);

}  // namespace nn::kernels
