#include "nn/kernels/panels.hpp"

namespace nn::kernels {

namespace {

// zip(a, b) = a0 b0 a1 b1 ...: its first half, or its second.
template <typename T, bool second>
[[gnu::always_inline]] inline Vector<T> zip(Vector<T> a, Vector<T> b) {
  typedef simd::Integer<T> Index __attribute__((vector_size(simd::bytes)));
  constexpr auto L = static_cast<simd::Integer<T>>(simd::lanes<T>);
  Index index{};
  for (simd::Integer<T> i = 0; i < L; ++i) index[i] = (i % 2) * L + i / 2 + (second ? L / 2 : 0);
  return __builtin_shuffle(a, b, index);
}

// The transpose of lanes x lanes entries: zipping row i with row i + lanes / 2, log2(lanes) times.
template <typename T>
[[gnu::always_inline]] inline void transpose(Vector<T> (&rows)[simd::lanes<T>]) {
  constexpr int L = simd::lanes<T>;
#pragma GCC unroll 8
  for (int step = 1; step < L; step *= 2) {
    Vector<T> zipped[L];
#pragma GCC unroll 16
    for (int i = 0; i < L / 2; ++i) {
      zipped[2 * i] = zip<T, false>(rows[i], rows[i + L / 2]);
      zipped[2 * i + 1] = zip<T, true>(rows[i], rows[i + L / 2]);
    }
#pragma GCC unroll 16
    for (int i = 0; i < L; ++i) rows[i] = zipped[i];
  }
}

}  // namespace

template <typename T>
void pack_vector(bool transposed, const T* A, uword ld, uword first, uword M, uword K, T* out, uword stride) {
  constexpr uword L = simd::lanes<T>;
  const uword rows = first < M ? std::min(L, M - first) : 0;
  uword k = 0;
  if (!transposed && rows == L)
    for (; k < K; ++k) simd::store(out + k * stride, simd::load(A + first + k * ld));
  if (transposed && rows == L)
    for (; k + L <= K; k += L) {
      Vector<T> block[L];
      for (uword r = 0; r < L; ++r) block[r] = simd::load(A + k + (first + r) * ld);
      transpose<T>(block);
      for (uword r = 0; r < L; ++r) simd::store(out + (k + r) * stride, block[r]);
    }
  for (; k < K; ++k)
    for (uword r = 0; r < L; ++r)
      out[k * stride + r] = r >= rows ? T(0) : transposed ? A[k + (first + r) * ld] : A[first + r + k * ld];
}

template <typename T>
Panels<T> pack(bool transposed, const T* A, uword ld, uword M, uword K, T* data) {
  constexpr uword L = simd::lanes<T>;
  const uword top = padded<T>(M);
  for (uword row = 0; row < top;) {
    const uword left = (top - row) / L, vectors = left >= 4 ? 4 : left >= 2 ? 2 : 1;
    for (uword v = 0; v < vectors; ++v)
      pack_vector(transposed, A, ld, row + v * L, M, K, data + row * K + v * L, vectors * L);
    row += vectors * L;
  }
  return {data, M, K};
}

template void pack_vector(bool, const float*, uword, uword, uword, uword, float*, uword);
template void pack_vector(bool, const double*, uword, uword, uword, uword, double*, uword);
template Panels<float> pack(bool, const float*, uword, uword, uword, float*);
template Panels<double> pack(bool, const double*, uword, uword, uword, double*);

}  // namespace nn::kernels
