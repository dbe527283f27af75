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
