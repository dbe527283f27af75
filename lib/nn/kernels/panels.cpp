#include "nn/kernels/panels.hpp"

#include "nn/kernels/transpose.hpp"

namespace nn::kernels {

template <typename T>
void pack_vector(bool transposed, const T* A, uword ld, uword first, uword M, uword K, T* out, uword stride) {
  constexpr uword L = simd::lanes<T>;
  const uword rows = first < M ? std::min(L, M - first) : 0;
  uword k = 0;
  if (!transposed && rows == L)
    for (; k < K; ++k) simd::store(out + k * stride, simd::load(A + first + k * ld));
  if (transposed && rows == L)
    for (; k + L <= K; k += L) transpose_square(A + k + first * ld, ld, out + k * stride, stride);
  for (; k < K; ++k)
    for (uword r = 0; r < L; ++r)
      out[k * stride + r] = r >= rows ? T(0) : transposed ? A[k + (first + r) * ld] : A[first + r + k * ld];
}

// Tall columns far apart: each is on a page of its own, and the hardware does not foresee the next.
template <typename T>
void pack_tall(const T* A, uword ld, uword K, T* out) {
  constexpr uword L = simd::lanes<T>, ahead = 16;
  for (uword k = 0; k < K; ++k, A += ld, out += 4 * L) {
#pragma GCC unroll 4
    for (uword v = 0; v < 4; ++v) __builtin_prefetch(A + ahead * ld + v * L);
#pragma GCC unroll 4
    for (uword v = 0; v < 4; ++v) simd::store(out + v * L, simd::load(A + v * L));
  }
}

template <typename T>
void pack_panel(bool transposed, const T* A, uword ld, uword first, uword M, uword K, uword V, T* out) {
  constexpr uword L = simd::lanes<T>;
  if (!transposed && V == 4 && first + 4 * L <= M) return pack_tall(A + first, ld, K, out);
  for (uword v = 0; v < V; ++v) pack_vector(transposed, A, ld, first + v * L, M, K, out + v * L, V * L);
}

template <typename T>
Panels<T> pack(bool transposed, const T* A, uword ld, uword M, uword K, T* data) {
  constexpr uword L = simd::lanes<T>;
  for (uword row = 0; row < M;) {
    const uword V = panel_vectors((padded<T>(M) - row) / L);
    pack_panel(transposed, A, ld, row, M, K, V, data + row * K);
    row += V * L;
  }
  return {data, M, K};
}

template void pack_vector(bool, const float*, uword, uword, uword, uword, float*, uword);
template void pack_vector(bool, const double*, uword, uword, uword, uword, double*, uword);
template void pack_panel(bool, const float*, uword, uword, uword, uword, uword, float*);
template void pack_panel(bool, const double*, uword, uword, uword, uword, uword, double*);
template Panels<float> pack(bool, const float*, uword, uword, uword, float*);
template Panels<double> pack(bool, const double*, uword, uword, uword, double*);

}  // namespace nn::kernels
