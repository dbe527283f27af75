#include "nn/kernels/blas.hpp"

#include <cblas.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace nn::kernels::blas {

namespace {

// OpenBLAS 0.3.21 takes a core from 2004 on a processor that it does not know, and is 5 times slower than it should be.
bool warn_of_slow_core() {
#if defined(__x86_64__)
  if (std::strcmp(openblas_get_corename(), "Prescott") == 0 && __builtin_cpu_supports("avx2"))
    std::fprintf(stderr,
                 "nn: OpenBLAS does not know this processor and is several times too slow. Start the program with\n"
                 "    OPENBLAS_CORETYPE=%s\n",
                 __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") ? "SkylakeX" : "Haswell");
#endif
  return true;
}

CBLAS_TRANSPOSE op(bool transpose) { return transpose ? CblasTrans : CblasNoTrans; }
int size(uword n) { return static_cast<int>(n); }

}  // namespace

void gemm(bool transpose_A, bool transpose_B, uword M, uword N, uword K, const float* A, uword ld_A, const float* B,
          uword ld_B, float beta, float* C, uword ld_C) {
  [[maybe_unused]] static const bool warned = warn_of_slow_core();
  cblas_sgemm(CblasColMajor, op(transpose_A), op(transpose_B), size(M), size(N), size(K), 1.0f, A, size(ld_A), B,
              size(ld_B), beta, C, size(ld_C));
}

void gemm(bool transpose_A, bool transpose_B, uword M, uword N, uword K, const double* A, uword ld_A, const double* B,
          uword ld_B, double beta, double* C, uword ld_C) {
  [[maybe_unused]] static const bool warned = warn_of_slow_core();
  cblas_dgemm(CblasColMajor, op(transpose_A), op(transpose_B), size(M), size(N), size(K), 1.0, A, size(ld_A), B,
              size(ld_B), beta, C, size(ld_C));
}

}  // namespace nn::kernels::blas
