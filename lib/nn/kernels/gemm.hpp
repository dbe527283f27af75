// Products of matrices.
#pragma once
#include <armadillo>

namespace nn::kernels {

enum class Op { plain, transposed };

/// C = op(A) op(B) + beta C.  The shapes are the caller's to check. With beta = 0, C is not read.
template <typename T>
void gemm(Op op_A, const arma::Mat<T>& A, Op op_B, const arma::Mat<T>& B, T beta, arma::Mat<T>& C);

/// The same by three loops.
template <typename T>
void gemm_naive(Op op_A, const arma::Mat<T>& A, Op op_B, const arma::Mat<T>& B, T beta, arma::Mat<T>& C);

}  // namespace nn::kernels
