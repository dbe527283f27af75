// Vectors as wide as the machine's registers, by the compiler's own vector types: a + b, a * b, a < b ? a : b work on
// them entry by entry.
#pragma once
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace nn::simd {

#if defined(__AVX512F__)
inline constexpr std::size_t bytes = 64;
#elif defined(__AVX__)
inline constexpr std::size_t bytes = 32;
#else
inline constexpr std::size_t bytes = 16;
#endif

template <typename T>
inline constexpr std::size_t lanes = bytes / sizeof(T);

template <typename T>
struct VectorOf {
  typedef T type __attribute__((vector_size(bytes)));
  typedef T unaligned __attribute__((vector_size(bytes), aligned(sizeof(T)), may_alias));
};
template <typename T>
using Vector = typename VectorOf<T>::type;
/// Integers of the same width as T, which comparisons give (all bits set: true).
template <typename T>
using Integer = std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t>;

template <typename T>
[[gnu::always_inline]] inline Vector<T> load(const T* p) {
  return *reinterpret_cast<const typename VectorOf<T>::unaligned*>(p);
}
template <typename T>
[[gnu::always_inline]] inline void store(T* p, Vector<T> v) {
  *reinterpret_cast<typename VectorOf<T>::unaligned*>(p) = v;
}
template <typename T>
[[gnu::always_inline]] inline Vector<T> splat(T x) {
  return x - Vector<T>{};
}
/// The first n entries from memory, zeros beyond; n < lanes.
template <typename T>
[[gnu::always_inline]] inline Vector<T> load_first(const T* p, std::size_t n) {
  Vector<T> v{};
  std::memcpy(&v, p, n * sizeof(T));
  return v;
}
template <typename T>
[[gnu::always_inline]] inline void store_first(T* p, Vector<T> v, std::size_t n) {
  std::memcpy(p, &v, n * sizeof(T));
}

}  // namespace nn::simd
