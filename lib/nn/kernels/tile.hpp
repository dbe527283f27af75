// The innermost kernel of all products: a tile of the result stays in registers while the inner index runs.
#pragma once
#include "nn/core/shape.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

/// Columns of a full tile, so that tile and operands fill the registers: 3 x 8 of 32, or 3 x 4 of 16.
inline constexpr int tile_columns = simd::bytes == 64 ? 8 : 4;
/// Vectors of a full tile.
inline constexpr int tile_vectors = 3;

/// out(m, j) = start(j) + sum over k < K of source(offset(k) + m) weight(k, j)   for m < MV lanes, j < NR.
/// Columns of the weights lie ld apart, those of `out` ld_out. Without a start (nullptr) it is zero.
template <typename T, int MV, int NR>
[[gnu::always_inline]] inline void tile(const T* source, const std::size_t* offset, uword K, const T* weight, uword ld,
                                        const T* start, T* out, uword ld_out) {
  constexpr uword L = simd::lanes<T>;
  simd::Vector<T> sum[NR][MV];
  const T* w[NR];
#pragma GCC unroll 8
  for (int j = 0; j < NR; ++j) {
    w[j] = weight + static_cast<uword>(j) * ld;
#pragma GCC unroll 8
    for (int v = 0; v < MV; ++v) sum[j][v] = start ? simd::splat<T>(start[j]) : simd::Vector<T>{};
  }
  for (uword k = 0; k < K; ++k) {
    const T* x = source + offset[k];
    simd::Vector<T> X[MV];
#pragma GCC unroll 8
    for (int v = 0; v < MV; ++v) X[v] = simd::load(x + static_cast<uword>(v) * L);
#pragma GCC unroll 8
    for (int j = 0; j < NR; ++j)
#pragma GCC unroll 8
      for (int v = 0; v < MV; ++v) sum[j][v] += X[v] * w[j][k];
  }
#pragma GCC unroll 8
  for (int j = 0; j < NR; ++j)
#pragma GCC unroll 8
    for (int v = 0; v < MV; ++v)
      simd::store(out + static_cast<uword>(j) * ld_out + static_cast<uword>(v) * L, sum[j][v]);
}

/// out(m, r) += sum over q < Q and p < P of rows(p + P q, m) scalar(offset(r) + p + pitch q)  for m < MV lanes, r < NR:
/// an outer product for each place (p, q). `rows` has rows ld_rows apart, the lanes are contiguous.
template <typename T, int MV, int NR>
[[gnu::always_inline]] inline void outer_tile(const T* rows, uword ld_rows, const T* scalar, const std::size_t* offset,
                                              uword P, uword Q, uword pitch, T* out, uword ld_out) {
  constexpr uword L = simd::lanes<T>;
  simd::Vector<T> sum[NR][MV];
  const T* x[NR];
#pragma GCC unroll 8
  for (int r = 0; r < NR; ++r) {
    x[r] = scalar + offset[r];
#pragma GCC unroll 8
    for (int v = 0; v < MV; ++v)
      sum[r][v] = simd::load(out + static_cast<uword>(r) * ld_out + static_cast<uword>(v) * L);
  }
  for (uword q = 0; q < Q; ++q) {
    for (uword p = 0; p < P; ++p, rows += ld_rows) {
      simd::Vector<T> Y[MV];
#pragma GCC unroll 8
      for (int v = 0; v < MV; ++v) Y[v] = simd::load(rows + static_cast<uword>(v) * L);
#pragma GCC unroll 8
      for (int r = 0; r < NR; ++r)
#pragma GCC unroll 8
        for (int v = 0; v < MV; ++v) sum[r][v] += Y[v] * x[r][p];
    }
#pragma GCC unroll 8
    for (int r = 0; r < NR; ++r) x[r] += pitch;
  }
#pragma GCC unroll 8
  for (int r = 0; r < NR; ++r)
#pragma GCC unroll 8
    for (int v = 0; v < MV; ++v)
      simd::store(out + static_cast<uword>(r) * ld_out + static_cast<uword>(v) * L, sum[r][v]);
}

/// Where product_tile finds the scalar of column r and inner index p: s + r ld + p, or s + r + p ld.
enum class Scalars { by_column, by_inner };

/// out(m, r) = out(m, r) + sum over p < P of rows(p, m) scalar(p, r)   for m < MV lanes, r < NR; without `add` the sum
/// alone. `rows` has rows ld_rows apart, the lanes are contiguous.
template <typename T, int MV, int NR, Scalars order>
[[gnu::always_inline]] inline void product_tile(const T* rows, uword ld_rows, const T* s, uword ld, uword P, T* out,
                                                uword ld_out, bool add) {
  constexpr uword L = simd::lanes<T>;
  simd::Vector<T> sum[NR][MV] = {};
  if (add)
#pragma GCC unroll 16
    for (int r = 0; r < NR; ++r)
#pragma GCC unroll 8
      for (int v = 0; v < MV; ++v)
        sum[r][v] = simd::load(out + static_cast<uword>(r) * ld_out + static_cast<uword>(v) * L);
  for (uword p = 0; p < P; ++p, rows += ld_rows, s += order == Scalars::by_column ? 1 : ld) {
    simd::Vector<T> Y[MV];
#pragma GCC unroll 8
    for (int v = 0; v < MV; ++v) Y[v] = simd::load(rows + static_cast<uword>(v) * L);
#pragma GCC unroll 16
    for (int r = 0; r < NR; ++r)
#pragma GCC unroll 8
      for (int v = 0; v < MV; ++v)
        sum[r][v] += Y[v] * s[order == Scalars::by_column ? static_cast<uword>(r) * ld : static_cast<uword>(r)];
  }
#pragma GCC unroll 16
  for (int r = 0; r < NR; ++r)
#pragma GCC unroll 8
    for (int v = 0; v < MV; ++v)
      simd::store(out + static_cast<uword>(r) * ld_out + static_cast<uword>(v) * L, sum[r][v]);
}

}  // namespace nn::kernels
