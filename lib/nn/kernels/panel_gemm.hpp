// The product of two matrices by packed panels alone: the naked form of what attention and recurrence build on.
#pragma once
#include <armadillo>

namespace nn::kernels {

/// C = op(A) op(B), transposed where it is said. The shapes are the caller's to check.
template <typename T>
void panel_gemm(bool transpose_A, bool transpose_B, const arma::Mat<T>& A, const arma::Mat<T>& B, arma::Mat<T>& C);

}  // namespace nn::kernels
