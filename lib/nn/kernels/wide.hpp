// Loops over arrays of float or double that compute in double: sums that stay accurate over a whole batch, at the
// speed of memory.
#pragma once
#include <array>
#include <utility>

#include "nn/core/shape.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

using Wide = simd::Vector<double>;
inline constexpr uword wide_lanes = simd::lanes<double>;

/// The next entries, as doubles.
[[gnu::always_inline]] inline Wide load_wide(const double* p) { return simd::load(p); }
template <std::size_t... i>
[[gnu::always_inline]] inline Wide load_wide(const float* p, std::index_sequence<i...>) {
  return Wide{p[i]...};  // one instruction, which __builtin_convertvector is not
}
[[gnu::always_inline]] inline Wide load_wide(const float* p) {
  return load_wide(p, std::make_index_sequence<wide_lanes>());
}
[[gnu::always_inline]] inline void store_wide(double* p, Wide v) { simd::store(p, v); }
[[gnu::always_inline]] inline void store_wide(float* p, Wide v) {
  typedef float Half __attribute__((vector_size(simd::bytes / 2)));
  const Half h = __builtin_convertvector(v, Half);
  std::memcpy(p, &h, sizeof h);
}

/// K sums over i < n, where f(s, x_i, ...) adds the terms of one i to s[0] ... s[K-1]:
///   sums<2>(n, [&](auto* s, auto g, auto x) { s[0] += g; s[1] += g * x; }, dY, X)
/// Their order follows from n alone.
template <std::size_t K, typename F, typename... In>
[[gnu::always_inline]] inline std::array<double, K> sums(uword n, const F& f, const In*... in) {
  constexpr uword L = wide_lanes, unroll = 4;  // as many chains of additions as hide their latency
  Wide s[unroll][K] = {};
  double total[K] = {};
  uword i = 0;
  for (; i + unroll * L <= n; i += unroll * L) {
    f(s[0], load_wide(in + i)...);
    f(s[1], load_wide(in + i + L)...);
    f(s[2], load_wide(in + i + 2 * L)...);
    f(s[3], load_wide(in + i + 3 * L)...);
  }
  for (; i + L <= n; i += L) f(s[0], load_wide(in + i)...);
  for (; i < n; ++i) f(total, static_cast<double>(in[i])...);
  std::array<double, K> result;
  for (std::size_t k = 0; k < K; ++k) {
    const Wide v = (s[0][k] + s[1][k]) + (s[2][k] + s[3][k]);
    result[k] = total[k];
    for (uword lane = 0; lane < L; ++lane) result[k] += v[lane];
  }
  return result;
}

/// out_i = f(x_i, ...) for i < n, computed in double.
template <typename T, typename F, typename... In>
[[gnu::always_inline]] inline void map_wide(uword n, T* out, const F& f, const In*... in) {
  uword i = 0;
  for (; i + wide_lanes <= n; i += wide_lanes) store_wide(out + i, f(load_wide(in + i)...));
  for (; i < n; ++i) out[i] = static_cast<T>(f(static_cast<double>(in[i])...));
}

}  // namespace nn::kernels
