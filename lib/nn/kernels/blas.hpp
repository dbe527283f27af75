// The one function of BLAS that the kernels need, for column-major memory.
#pragma once
#include <armadillo>

namespace nn::kernels::blas {

using arma::uword;

/// C (M x N) = op(A) op(B) + beta C, inner length K. ld: distance between columns in memory.
void gemm(bool transpose_A, bool transpose_B, uword M, uword N, uword K, const float* A, uword ld_A, const float* B,
          uword ld_B, float beta, float* C, uword ld_C);
void gemm(bool transpose_A, bool transpose_B, uword M, uword N, uword K, const double* A, uword ld_A, const double* B,
          uword ld_B, double beta, double* C, uword ld_C);

}  // namespace nn::kernels::blas
