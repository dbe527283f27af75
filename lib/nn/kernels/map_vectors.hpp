// Loops over arrays, a vector at a time, on all threads. For the library's .cpp files only.
#pragma once
#include "nn/kernels/parallel.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

inline constexpr uword elementwise_grain = 1 << 15;  ///< entries a thread, below which starting it costs more

/// y[i] = f(x[i], more[i]...) for i < n, where f takes and returns vectors. y may be one of the arguments. The rest of
/// an array that does not fill a vector is computed in one padded with zeros, so an entry's value does not depend on
/// its place.
template <typename T, typename F, typename... More>
void map_vectors(uword n, T* y, const F& f, const T* x, const More*... more) {
  constexpr uword L = simd::lanes<T>;
  parallel_ranges(n, elementwise_grain, [&](uword begin, uword end) {
    uword i = begin;
    for (; i + L <= end; i += L) simd::store<T>(y + i, f(simd::load<T>(x + i), simd::load<T>(more + i)...));
    if (const uword rest = end - i; rest > 0)
      simd::store_first<T>(y + i, f(simd::load_first<T>(x + i, rest), simd::load_first<T>(more + i, rest)...), rest);
  });
}

}  // namespace nn::kernels
