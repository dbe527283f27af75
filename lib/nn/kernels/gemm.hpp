// Products of matrices.
#pragma once
#include <armadillo>

namespace nn::kernels {

using arma::uword;

enum class Op { plain, transposed };

/// C = op(A) op(B) + beta C for column-major memory: C is M x N, the inner length is K, columns lie ld apart. With
/// beta = 0, C is not read. Each entry is summed in the order of the inner index, for any number of threads.
template <typename T>
void gemm(Op op_A, Op op_B, uword M, uword N, uword K, const T* A, uword ld_A, const T* B, uword ld_B, T beta, T* C,
          uword ld_C);

/// The same for whole matrices. The shapes are the caller's to check.
template <typename T>
void gemm(Op op_A, const arma::Mat<T>& A, Op op_B, const arma::Mat<T>& B, T beta, arma::Mat<T>& C);

/// The same by three loops.
template <typename T>
void gemm_naive(Op op_A, const arma::Mat<T>& A, Op op_B, const arma::Mat<T>& B, T beta, arma::Mat<T>& C);

}  // namespace nn::kernels
