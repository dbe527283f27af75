#include "nn/kernels/dropout.hpp"

#include "nn/kernels/parallel.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

namespace {

typedef std::uint64_t U64 __attribute__((vector_size(simd::bytes)));
typedef std::uint32_t U32 __attribute__((vector_size(simd::bytes)));
constexpr uword step = simd::lanes<std::uint32_t>;  // entries that one vector of counters decides on

/// All bits set in lane k if entry i + k is kept; i is even. The counter advances by one for two entries, so that the
/// halves of a 64-bit lane lie where the entries do. (On a machine that stores the upper half first they would swap.)
[[gnu::always_inline]] inline U32 keep(U64 counter, std::uint32_t threshold) {
  U64 z = mix(counter);
  U32 bits;
  std::memcpy(&bits, &z, sizeof bits);
  return reinterpret_cast<U32>(bits >= threshold);
}

[[gnu::always_inline]] inline void apply(const float* in, U32 kept, float scale, float* out) {
  const simd::Vector<float> x = simd::load(in) * scale;
  simd::store(out, kept ? x : simd::Vector<float>{});
}
[[gnu::always_inline]] inline void apply(const double* in, U32 kept, double scale, double* out) {
  constexpr uword L = simd::lanes<double>;
  std::uint32_t lanes[step];
  std::memcpy(lanes, &kept, sizeof lanes);
  for (uword k = 0; k < 2 * L; ++k) out[k] = lanes[k] ? in[k] * scale : 0.0;
}

}  // namespace

template <typename T>
void dropout_naive(const T* in, uword n, std::uint64_t key, std::uint32_t threshold, T scale, T* out) {
  for (uword i = 0; i < n; ++i) out[i] = random_bits(key, i) >= threshold ? in[i] * scale : T(0);
}

template <typename T>
void dropout(const T* in, uword n, std::uint64_t key, std::uint32_t threshold, T scale, T* out) {
  constexpr std::uint64_t weyl = 0x9e3779b97f4a7c15ull;
  parallel_ranges(n / step, 1 << 12, [&](uword first, uword last) {
    U64 counter;
    for (uword k = 0; k < step / 2; ++k) counter[k] = key + weyl * (first * step / 2 + k + 1);
    for (uword i = first * step; i < last * step; i += step, counter += weyl * (step / 2))
      apply(in + i, keep(counter, threshold), scale, out + i);
  });
  for (uword i = n / step * step; i < n; ++i) out[i] = random_bits(key, i) >= threshold ? in[i] * scale : T(0);
}

template void dropout(const float*, uword, std::uint64_t, std::uint32_t, float, float*);
template void dropout(const double*, uword, std::uint64_t, std::uint32_t, double, double*);
template void dropout_naive(const float*, uword, std::uint64_t, std::uint32_t, float, float*);
template void dropout_naive(const double*, uword, std::uint64_t, std::uint32_t, double, double*);

}  // namespace nn::kernels
