// Small products of matrices, with something done to each tile of the result while it is still in registers.
#pragma once
#include "nn/core/shape.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

using simd::Vector;

// A tile is up to 4 vectors high and as wide as there are registers for: 24 sums of 32 registers, or 12 of 16.
#if defined(__AVX512F__) || defined(__aarch64__)
constexpr int panel_columns(int vectors) { return vectors == 4 ? 6 : 8; }
#else
constexpr int panel_columns(int vectors) { return vectors == 4 ? 2 : 4; }
#endif

/// How many of the vectors that are left the next panel takes: 4, and 3 rather than a single one for the last.
constexpr uword panel_vectors(uword left) { return left == 5 ? 3 : std::min<uword>(left, 4); }

template <typename T>
uword padded(uword rows) {
  return (rows + simd::lanes<T> - 1) / simd::lanes<T> * simd::lanes<T>;
}

/// A matrix of M x K cut into panels of whole vectors of rows, zeros below the last row. Within a panel the columns
/// follow one another, so that a product reads it from front to end.
template <typename T>
struct Panels {
  T* data;  ///< padded<T>(M) * K entries
  uword M, K;
};

/// op(A)(first + r, k) for r < lanes becomes out[k * stride + r]; zero where first + r >= M.
template <typename T>
void pack_vector(bool transposed, const T* A, uword ld, uword first, uword M, uword K, T* out, uword stride);

/// The panel of V vectors of op(A) from row `first` on.
template <typename T>
void pack_panel(bool transposed, const T* A, uword ld, uword first, uword M, uword K, uword V, T* out);

/// The panels of op(A), M x K.
template <typename T>
Panels<T> pack(bool transposed, const T* A, uword ld, uword M, uword K, T* data);

/// sum(v, j) += sum over k < K of (vector v of the panel's column k) * B(k, j).
template <typename T, int V, int C>
[[gnu::always_inline]] inline void multiply_tile(uword K, const T* panel, const T* B, uword step_k, uword step_j,
                                                 Vector<T> (&sum)[C][V]) {
  for (uword k = 0; k < K; ++k, panel += V * simd::lanes<T>, B += step_k) {
    Vector<T> a[V];
#pragma GCC unroll 8
    for (int v = 0; v < V; ++v) a[v] = simd::load(panel + static_cast<uword>(v) * simd::lanes<T>);
#pragma GCC unroll 8
    for (int j = 0; j < C; ++j) {
      const Vector<T> b = simd::splat(B[static_cast<uword>(j) * step_j]);
#pragma GCC unroll 8
      for (int v = 0; v < V; ++v) sum[j][v] += a[v] * b;
    }
  }
}

/// One tile: its products, then done(row, column, sum).
template <typename T, int V, int C, typename F>
[[gnu::always_inline]] inline void finish_tile(uword K, const T* panel, uword row, const T* B, uword step_k,
                                               uword step_j, uword column, const F& done) {
  Vector<T> sum[C][V] = {};
  multiply_tile<T, V, C>(K, panel, B + column * step_j, step_k, step_j, sum);
  done(row, column, sum);
}

/// f(std::integral_constant<int, C>, j) for tiles of C columns from j, which cover [begin, end); C is `widest` or 4,
/// 2, 1.
template <int widest, typename F>
[[gnu::always_inline]] inline void for_tiles_of_columns(uword begin, uword end, const F& f) {
  uword j = begin;
  for (; j + widest <= end; j += widest) f(std::integral_constant<int, widest>{}, j);
  if constexpr (widest > 4)
    for (; j + 4 <= end; j += 4) f(std::integral_constant<int, 4>{}, j);
  if constexpr (widest > 2)
    for (; j + 2 <= end; j += 2) f(std::integral_constant<int, 2>{}, j);
  for (; j < end; ++j) f(std::integral_constant<int, 1>{}, j);
}

/// One panel's product: done(row, column, sum) for each tile of the columns [begin, end), B as in multiply.
template <typename T, int V, typename F>
void multiply_panel(uword K, const T* panel, uword row, const T* B, uword step_k, uword step_j, uword begin, uword end,
                    const F& done) {
  for_tiles_of_columns<panel_columns(V)>(begin, end, [&]<int C>(std::integral_constant<int, C>, uword j) {
    finish_tile<T, V, C>(K, panel, row, B, step_k, step_j, j, done);
  });
}

/// f(std::integral_constant<int, V>) for a V from 1 to 4 that is known while running.
template <typename F>
[[gnu::always_inline]] inline void with_vectors(uword V, const F& f) {
  switch (V) {
    case 1: return f(std::integral_constant<int, 1>{});
    case 2: return f(std::integral_constant<int, 2>{});
    case 3: return f(std::integral_constant<int, 3>{});
    default: return f(std::integral_constant<int, 4>{});
  }
}

/// A B for the first rows of A (whole panels: a few more may be computed), its first K columns, and the columns
/// [begin, end) of B, with B(k, j) = B[k * step_k + j * step_j]. For each tile, done(row, column, sum) gets
/// Vector<T> sum[C][V]: C columns of V vectors. Each entry is summed in the order of k, however the tiles fall.
template <typename T, typename F>
void multiply(const Panels<T>& A, uword rows, uword K, const T* B, uword step_k, uword step_j, uword begin, uword end,
              const F& done) {
  constexpr uword L = simd::lanes<T>;
  for (uword row = 0; row < rows;) {
    const uword vectors = panel_vectors((padded<T>(A.M) - row) / L);
    with_vectors(vectors, [&]<int V>(std::integral_constant<int, V>) {
      multiply_panel<T, V>(K, A.data + row * A.K, row, B, step_k, step_j, begin, end, done);
    });
    row += vectors * L;
  }
}

/// A vector of a column that ends at `rows`, from its row on: zeros beyond the end, where nothing is stored.
template <typename T>
[[gnu::always_inline]] inline Vector<T> load_rows(const T* column, uword row, uword rows) {
  if (row + simd::lanes<T> <= rows) return simd::load(column + row);
  return row < rows ? simd::load_first(column + row, rows - row) : Vector<T>{};
}
template <typename T>
[[gnu::always_inline]] inline void store_rows(T* column, uword row, uword rows, Vector<T> v) {
  if (row + simd::lanes<T> <= rows)
    simd::store(column + row, v);
  else if (row < rows)
    simd::store_first(column + row, v, rows - row);
}

/// The first address from p on that a vector may be loaded from without crossing a line of the cache.
template <typename T>
T* aligned(T* p) {
  return reinterpret_cast<T*>((reinterpret_cast<std::uintptr_t>(p) + simd::bytes - 1) / simd::bytes * simd::bytes);
}

}  // namespace nn::kernels
