// Running along the columns of a matrix a vector at a time: the last vector of a column is mostly a part of one.
#pragma once
#include <limits>

#include "nn/core/shape.hpp"
#include "nn/kernels/vector_math.hpp"

namespace nn::kernels {

/// 0, 1, 2, ...
template <typename T>
[[gnu::always_inline]] inline simd::IntegerVector<T> lane_numbers() {
  simd::IntegerVector<T> v{};
  for (std::size_t i = 0; i < simd::lanes<T>; ++i) v[i] = static_cast<simd::Integer<T>>(i);
  return v;
}

/// Entries 0 ... n - 1 of p are wanted, n < lanes; the others are anything. Reads on to `end` where that is quicker.
template <typename T>
[[gnu::always_inline]] inline simd::Vector<T> load_part(const T* p, uword n, const T* end) {
  return p + simd::lanes<T> <= end ? simd::load<T>(p) : simd::load_first<T>(p, n);
}
/// Writes entries 0 ... n - 1, and may spoil what follows up to `end`: which the caller has still to write.
template <typename T>
[[gnu::always_inline]] inline void store_part(T* p, simd::Vector<T> v, uword n, T* end) {
  if (p + simd::lanes<T> <= end)
    simd::store<T>(p, v);
  else
    simd::store_first<T>(p, v, n);
}

/// op over the lanes, by halves: always in the same order.
template <typename T, typename Op>
[[gnu::always_inline]] inline T reduce_lanes(simd::Vector<T> v, const Op& op) {
  const simd::IntegerVector<T> lane = lane_numbers<T>();
  for (int step = static_cast<int>(simd::lanes<T>) / 2; step > 0; step /= 2)
    v = op(v, __builtin_shuffle(v, lane ^ static_cast<simd::Integer<T>>(step)));
  return v[0];
}
template <typename T>
[[gnu::always_inline]] inline T sum_lanes(simd::Vector<T> v) {
  return reduce_lanes<T>(v, [](simd::Vector<T> a, simd::Vector<T> b) { return a + b; });
}
template <typename T>
[[gnu::always_inline]] inline T max_lanes(simd::Vector<T> v) {
  return reduce_lanes<T>(v, [](simd::Vector<T> a, simd::Vector<T> b) { return simd::max<T>(a, b); });
}

/// f(i, rest) for i = 0, L, 2 L, ...: rest is how many entries are left there if they do not fill a vector, else 0.
/// Constant where it is known, so that the full vectors need no test.
template <typename T, typename F>
[[gnu::always_inline]] inline void for_vectors(uword n, const F& f) {
  uword i = 0;
  for (; i + simd::lanes<T> <= n; i += simd::lanes<T>) f(i, uword{0});
  if (i < n) f(i, n - i);
}

/// The column x of n entries, in a matrix whose memory ends at `end`: vectors, filled up with `beyond`.
template <typename T>
struct Column {
  using V = simd::Vector<T>;
  const T* x;
  uword n;
  const T* end;

  [[gnu::always_inline]] V load(uword i, uword rest, T beyond) const {
    if (rest == 0) return simd::load<T>(x + i);
    const V v = load_part<T>(x + i, rest, end);
    return lane_numbers<T>() < static_cast<simd::Integer<T>>(rest) ? v : simd::splat<T>(beyond);
  }
};

/// The largest entry; NaN are passed over; -inf if there is none.
template <typename T>
[[gnu::always_inline]] inline T column_max(const Column<T>& c) {
  using V = simd::Vector<T>;
  constexpr T lowest = -std::numeric_limits<T>::infinity();
  constexpr uword L = simd::lanes<T>;
  V m[4] = {simd::splat<T>(lowest), simd::splat<T>(lowest), simd::splat<T>(lowest), simd::splat<T>(lowest)};
  uword i = 0;
  for (; i + 4 * L <= c.n; i += 4 * L)  // four, since one waits for itself
    for (uword j = 0; j < 4; ++j) m[j] = simd::max<T>(m[j], simd::load<T>(c.x + i + j * L));
  for (; i + L <= c.n; i += L) m[0] = simd::max<T>(m[0], simd::load<T>(c.x + i));
  if (i < c.n) m[1] = simd::max<T>(m[1], c.load(i, c.n - i, lowest));
  return max_lanes<T>(simd::max<T>(simd::max<T>(m[0], m[1]), simd::max<T>(m[2], m[3])));
}

}  // namespace nn::kernels
