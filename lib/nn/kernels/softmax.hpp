// Softmax and its logarithm along columns, forward and backward.
#pragma once
#include <armadillo>

namespace nn::kernels {

// All are per column n, over all rows; shapes are the caller's to check: equal. A column's data stay in the cache
// between its passes. A column with a NaN, with +inf, or of -inf only becomes NaN; other entries of -inf are legal.

/// Y_in = exp(X_in - m_n) / sum_k exp(X_kn - m_n), m_n = max_k X_kn; probabilities below exp(-87) (double: exp(-708))
/// of the largest are 0. Y may be X.
template <typename T>
void softmax(const arma::Mat<T>& X, arma::Mat<T>& Y);
template <typename T>
void softmax_naive(const arma::Mat<T>& X, arma::Mat<T>& Y);

/// Y_in = X_in - m_n - log sum_k exp(X_kn - m_n). Y may be X.
template <typename T>
void log_softmax(const arma::Mat<T>& X, arma::Mat<T>& Y);
template <typename T>
void log_softmax_naive(const arma::Mat<T>& X, arma::Mat<T>& Y);

/// dX_in = Y_in (dY_in - sum_k Y_kn dY_kn). dX may be dY.
template <typename T>
void softmax_backward(const arma::Mat<T>& Y, const arma::Mat<T>& dY, arma::Mat<T>& dX);
template <typename T>
void softmax_backward_naive(const arma::Mat<T>& Y, const arma::Mat<T>& dY, arma::Mat<T>& dX);

/// dX_in = dY_in - exp(Y_in) sum_k dY_kn. dX may be dY.
template <typename T>
void log_softmax_backward(const arma::Mat<T>& Y, const arma::Mat<T>& dY, arma::Mat<T>& dX);
template <typename T>
void log_softmax_backward_naive(const arma::Mat<T>& Y, const arma::Mat<T>& dY, arma::Mat<T>& dX);

}  // namespace nn::kernels
