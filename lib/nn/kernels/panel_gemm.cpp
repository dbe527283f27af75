#include "nn/kernels/panel_gemm.hpp"

#include "nn/kernels/buffer.hpp"
#include "nn/kernels/panels.hpp"

namespace nn::kernels {

template <typename T>
void panel_gemm(bool transpose_A, bool transpose_B, const arma::Mat<T>& A, const arma::Mat<T>& B, arma::Mat<T>& C) {
  const uword M = C.n_rows, K = transpose_A ? A.n_rows : A.n_cols;
  Buffer<T> packed;
  const Panels<T> panels = pack(transpose_A, A.memptr(), A.n_rows, M, K, packed.get(padded<T>(M) * K + 1));
  const uword step_k = transpose_B ? B.n_rows : 1, step_j = transpose_B ? 1 : B.n_rows;
  multiply(panels, M, K, B.memptr(), step_k, step_j, 0, C.n_cols,
           [&]<int V, int N>(uword row, uword column, const Vector<T>(&sum)[N][V]) {
#pragma GCC unroll 8
             for (uword j = 0; j < N; ++j)
#pragma GCC unroll 8
               for (uword v = 0; v < V; ++v) store_rows(C.colptr(column + j), row + v * simd::lanes<T>, M, sum[j][v]);
           });
}

template void panel_gemm(bool, bool, const arma::Mat<float>&, const arma::Mat<float>&, arma::Mat<float>&);
template void panel_gemm(bool, bool, const arma::Mat<double>&, const arma::Mat<double>&, arma::Mat<double>&);

}  // namespace nn::kernels
