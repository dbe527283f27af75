// The affine map of vectors, Y = W X + b 1^T, and its derivatives: in dense layers and in attention.
#pragma once
#include "nn/core/shape.hpp"

namespace nn::kernels {

/// Y = W X + b 1^T for vectors one behind the other in memory.   W: m x n, b: m x 1 or empty, X: n x columns.
template <typename T>
void affine(const arma::Mat<T>& W, const arma::Mat<T>& b, uword columns, const T* X, T* Y);

/// dW += dY X^T,  db += dY 1 unless it is empty,  dX = W^T dY + beta dX unless it is null.
template <typename T>
void affine_backward(const arma::Mat<T>& W, uword columns, const T* X, const T* dY, arma::Mat<T>& dW, arma::Mat<T>& db,
                     T beta, T* dX);

}  // namespace nn::kernels
