// Transposing a matrix in memory, in blocks that fit the registers.
#pragma once
#include <utility>

#include "nn/core/shape.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

/// out(j, i) = in(i, j), in: rows x cols.  Columns lie ld apart.
template <typename T>
void transpose_naive(const T* in, uword ld_in, uword rows, uword cols, T* out, uword ld_out) {
  for (uword j = 0; j < cols; ++j)
    for (uword i = 0; i < rows; ++i) out[j + i * ld_out] = in[i + j * ld_in];
}

namespace detail {

/// Swaps bit `step` of the row number with that of the column number: all the bits in turn transpose a square.
template <typename T, int step, int... j>
[[gnu::always_inline]] inline void exchange(simd::Vector<T>& a, simd::Vector<T>& b, std::integer_sequence<int, j...>) {
  constexpr int L = sizeof...(j);
  typedef simd::Integer<T> Mask __attribute__((vector_size(simd::bytes)));
  const simd::Vector<T> low = __builtin_shuffle(a, b, Mask{((j & step) ? L + j - step : j)...});
  b = __builtin_shuffle(a, b, Mask{((j & step) ? L + j : j + step)...});
  a = low;
}

template <typename T, int step>
[[gnu::always_inline]] inline void exchange_all(simd::Vector<T>* v) {
  constexpr int L = static_cast<int>(simd::lanes<T>);
  if constexpr (step < L) {
#pragma GCC unroll 64
    for (int i = 0; i < L; ++i)
      if (!(i & step)) exchange<T, step>(v[i], v[i + step], std::make_integer_sequence<int, L>());
    exchange_all<T, 2 * step>(v);
  }
}

}  // namespace detail

/// A square of lanes x lanes, in registers.
template <typename T>
[[gnu::always_inline]] inline void transpose_square(const T* in, uword ld_in, T* out, uword ld_out) {
  constexpr uword L = simd::lanes<T>;
  simd::Vector<T> v[L];
#pragma GCC unroll 64
  for (uword i = 0; i < L; ++i) v[i] = simd::load(in + i * ld_in);
  detail::exchange_all<T, 1>(v);
#pragma GCC unroll 64
  for (uword i = 0; i < L; ++i) simd::store(out + i * ld_out, v[i]);
}

/// As transpose_naive. The last squares overlap the ones before, where there is room.
template <typename T>
void transpose(const T* in, uword ld_in, uword rows, uword cols, T* out, uword ld_out) {
  constexpr uword L = simd::lanes<T>;
  if (rows < L || cols < L) return transpose_naive(in, ld_in, rows, cols, out, ld_out);
  for (uword j = 0; j < cols; j = j + L == cols ? cols : std::min(j + L, cols - L))
    for (uword i = 0; i < rows; i = i + L == rows ? rows : std::min(i + L, rows - L))
      transpose_square(in + i + j * ld_in, ld_in, out + j + i * ld_out, ld_out);
}

/// out(j, i) += in(i, j), in: rows x cols.
template <typename T>
void add_transposed(const T* in, uword ld_in, uword rows, uword cols, T* out, uword ld_out) {
  constexpr uword L = simd::lanes<T>;
  for (uword i = 0; i < rows; i += L)
    for (uword j = 0; j < cols; j += L) {
      if (i + L <= rows && j + L <= cols) {
        T square[L * L];
        transpose_square(in + i + j * ld_in, ld_in, square, L);
        for (uword r = 0; r < L; ++r) {
          T* const to = out + j + (i + r) * ld_out;
          simd::store(to, simd::load(to) + simd::load(square + r * L));
        }
        continue;
      }
      for (uword c = j; c < std::min(j + L, cols); ++c)
        for (uword r = i; r < std::min(i + L, rows); ++r) out[c + r * ld_out] += in[r + c * ld_in];
    }
}

}  // namespace nn::kernels
