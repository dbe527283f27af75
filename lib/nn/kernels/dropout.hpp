// Random masks by counting: the mask's entry i is a function of a key and i alone, so that nothing has to be stored,
// and any part of it can be drawn at any time, on any thread.
#pragma once
#include <cstdint>

#include "nn/core/shape.hpp"

namespace nn::kernels {

/// Splits every bit of z into all others: the finishing step of SplitMix64 (Steele, Lea and Flood, 2014). z may be a
/// vector.
template <typename Unsigned64>
[[gnu::always_inline]] inline Unsigned64 mix(Unsigned64 z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
  return z ^ (z >> 31);
}

/// 32 random bits for entry i: the lower half of mix(key + weyl (i / 2 + 1)) for even i, the upper for odd i.
inline std::uint32_t random_bits(std::uint64_t key, uword i) {
  const std::uint64_t z = mix(key + 0x9e3779b97f4a7c15ull * (i / 2 + 1));
  return static_cast<std::uint32_t>(i % 2 ? z >> 32 : z);
}

/// out_i = scale in_i where random_bits(key, i) >= threshold, and 0 elsewhere, for i < n.
template <typename T>
void dropout(const T* in, uword n, std::uint64_t key, std::uint32_t threshold, T scale, T* out);
template <typename T>
void dropout_naive(const T* in, uword n, std::uint64_t key, std::uint32_t threshold, T scale, T* out);

}  // namespace nn::kernels
