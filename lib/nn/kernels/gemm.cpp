#include "nn/kernels/gemm.hpp"

#include "nn/kernels/buffer.hpp"
#include "nn/kernels/panels.hpp"
#include "nn/kernels/parallel.hpp"
#include "nn/kernels/transpose.hpp"

namespace nn::kernels {

namespace {

// A panel of A and a block of B that are passed over again and again stay in the second cache together.
constexpr uword inner_block = 512, column_block = 512;

/// Columns [0, n) of C = panel B + beta C, for the rows of one panel of A.
template <typename T, int V, bool plus_C>
void panel_times(const T* panel, uword row, uword M, uword K, const T* B, uword step_k, uword step_j, uword n, T beta,
                 T* C, uword ld_C) {
  constexpr uword L = simd::lanes<T>;
  multiply_panel<T, V>(K, panel, row, B, step_k, step_j, 0, n,
                       [&]<int W, int N>(uword, uword j0, Vector<T>(&sum)[N][W]) {
#pragma GCC unroll 8
                         for (uword j = 0; j < N; ++j) {
                           T* const c = C + (j0 + j) * ld_C;
                           if (row + V * L <= M) {
#pragma GCC unroll 8
                             for (uword v = 0; v < V; ++v) {
                               T* const p = c + row + v * L;
                               simd::store(p, plus_C ? beta * simd::load(p) + sum[j][v] : sum[j][v]);
                             }
                           } else {
                             for (uword v = 0; v < V; ++v) {
                               const uword r = row + v * L;
                               store_rows(c, r, M, plus_C ? beta * load_rows(c, r, M) + sum[j][v] : sum[j][v]);
                             }
                           }
                         }
                       });
}

template <typename T>
void multiply_serially(Op op_A, Op op_B, uword M, uword N, uword K, const T* A, uword ld_A, const T* B, uword ld_B,
                       T beta, T* C, uword ld_C) {
  static thread_local Buffer<T> panel_memory, block_memory;
  constexpr uword L = simd::lanes<T>,
                  pitch = inner_block + L;  // no power of 2, whose multiples share places in a cache
  const bool turn_A = op_A == Op::transposed, turn_B = op_B == Op::transposed;
  T* const panel = panel_memory.get(4 * L * inner_block);
  const bool few_rows = M <= 8 * L;  // a copy of B would not be used often enough
  for (uword j = 0; j < N; j += column_block)
    for (uword k = 0; k < K; k += inner_block) {
      const uword n = std::min(column_block, N - j), depth = std::min(inner_block, K - k);
      const T* block = turn_B ? B + j + k * ld_B : B + k + j * ld_B;
      uword step_k = turn_B ? ld_B : 1, step_j = turn_B ? 1 : ld_B;
      if (!few_rows && (turn_B || K > inner_block)) {
        T* const copy = block_memory.get(pitch * column_block);
        if (turn_B)
          transpose(block, ld_B, n, depth, copy, pitch);
        else
          for (uword c = 0; c < n; ++c) std::copy_n(block + c * ld_B, depth, copy + c * pitch);
        block = copy, step_k = 1, step_j = pitch;
      }
      const T scale = k == 0 ? beta : T(1);
      for (uword row = 0; row < M;) {
        const uword V = panel_vectors((M - row + L - 1) / L);
        pack_panel(turn_A, turn_A ? A + k : A + k * ld_A, ld_A, row, M, depth, V, panel);
        with_vectors(V, [&]<int W>(std::integral_constant<int, W>) {
          if (scale == T(0))
            panel_times<T, W, false>(panel, row, M, depth, block, step_k, step_j, n, scale, C + j * ld_C, ld_C);
          else
            panel_times<T, W, true>(panel, row, M, depth, block, step_k, step_j, n, scale, C + j * ld_C, ld_C);
        });
        row += V * L;
      }
    }
}

}  // namespace

template <typename T>
void gemm(Op op_A, Op op_B, uword M, uword N, uword K, const T* A, uword ld_A, const T* B, uword ld_B, T beta, T* C,
          uword ld_C) {
  if (M == 0 || N == 0) return;
  if (K == 0) {
    for (uword j = 0; j < N; ++j)
      for (uword i = 0; i < M; ++i) C[i + j * ld_C] = beta == T(0) ? T(0) : beta * C[i + j * ld_C];
    return;
  }
  // Threads share nothing: each takes rows or columns, whichever there are more of, in pieces of whole tiles.
  const uword piece = M >= N ? 4 * simd::lanes<T> : 24, pieces = (std::max(M, N) + piece - 1) / piece;
  const uword work = M * N * K / pieces;
  parallel_ranges(pieces, 1 + 1000000 / (work + 1), [&](uword first, uword last) {
    const uword begin = first * piece, end = std::min(last * piece, std::max(M, N));
    if (M >= N)
      multiply_serially(op_A, op_B, end - begin, N, K, op_A == Op::plain ? A + begin : A + begin * ld_A, ld_A, B, ld_B,
                        beta, C + begin, ld_C);
    else
      multiply_serially(op_A, op_B, M, end - begin, K, A, ld_A, op_B == Op::plain ? B + begin * ld_B : B + begin, ld_B,
                        beta, C + begin * ld_C, ld_C);
  });
}

template <typename T>
void gemm(Op op_A, const arma::Mat<T>& A, Op op_B, const arma::Mat<T>& B, T beta, arma::Mat<T>& C) {
  gemm(op_A, op_B, C.n_rows, C.n_cols, op_A == Op::plain ? A.n_cols : A.n_rows, A.memptr(), A.n_rows, B.memptr(),
       B.n_rows, beta, C.memptr(), C.n_rows);
}

template <typename T>
void gemm_naive(Op op_A, const arma::Mat<T>& A, Op op_B, const arma::Mat<T>& B, T beta, arma::Mat<T>& C) {
  const uword K = op_A == Op::plain ? A.n_cols : A.n_rows;
  for (uword j = 0; j < C.n_cols; ++j)
    for (uword i = 0; i < C.n_rows; ++i) {
      T sum = 0;
      for (uword k = 0; k < K; ++k)
        sum += (op_A == Op::plain ? A(i, k) : A(k, i)) * (op_B == Op::plain ? B(k, j) : B(j, k));
      C(i, j) = beta == T(0) ? sum : sum + beta * C(i, j);
    }
}

template void gemm(Op, Op, uword, uword, uword, const float*, uword, const float*, uword, float, float*, uword);
template void gemm(Op, Op, uword, uword, uword, const double*, uword, const double*, uword, double, double*, uword);
template void gemm(Op, const arma::Mat<float>&, Op, const arma::Mat<float>&, float, arma::Mat<float>&);
template void gemm(Op, const arma::Mat<double>&, Op, const arma::Mat<double>&, double, arma::Mat<double>&);
template void gemm_naive(Op, const arma::Mat<float>&, Op, const arma::Mat<float>&, float, arma::Mat<float>&);
template void gemm_naive(Op, const arma::Mat<double>&, Op, const arma::Mat<double>&, double, arma::Mat<double>&);

}  // namespace nn::kernels
