#include "nn/kernels/max_pool.hpp"

#include <limits>
#include <vector>

#include "nn/kernels/parallel.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

namespace {

constexpr uword grain = 1 << 14;  // entries a thread should have at least

/// Is (v, its place) to be chosen before (best, its place)? NaN is larger than anything else. Without branches.
template <typename T, typename Place>
[[gnu::always_inline]] inline bool wins(T v, Place v_at, T best, Place at) {
  const bool larger = (v > best) | ((v != v) & (best == best));
  const bool equal = (v == best) | ((v != v) & (best != best));
  return larger | (equal & (v_at < at));
}

/// y_i = best(y_i, v_{i stride}) for i < n.
template <uword fixed_stride, typename T, typename Place>
void fold(const T* v, const Place* v_at, uword any_stride, uword n, T* y, Place* at) {
  const uword stride = fixed_stride ? fixed_stride : any_stride;
#pragma omp simd
  for (uword i = 0; i < n; ++i) {
    const bool take = wins(v[i * stride], v_at[i * stride], y[i], at[i]);
    y[i] = take ? v[i * stride] : y[i];
    at[i] = take ? v_at[i * stride] : at[i];
  }
}

template <typename T, typename Place>
void fold(const T* v, const Place* v_at, uword stride, uword n, T* y, Place* at) {
  if (stride == 1) return fold<1>(v, v_at, stride, n, y, at);
  if (stride == 2) return fold<2>(v, v_at, stride, n, y, at);
  if (stride == 3) return fold<3>(v, v_at, stride, n, y, at);
  fold<0>(v, v_at, stride, n, y, at);
}

}  // namespace

template <typename T>
void max_pool_naive(const T* X, const Windows& rows, const Windows& columns, uword planes, T* Y, std::uint32_t* at) {
  for (uword p = 0; p < planes; ++p, X += rows.n * columns.n)
    for (uword j = 0; j < columns.count(); ++j)
      for (uword i = 0; i < rows.count(); ++i, ++Y, ++at) {
        *at = static_cast<std::uint32_t>(rows[i].begin + columns[j].begin * rows.n);
        for (uword w = columns[j].begin; w < columns[j].end; ++w)
          for (uword h = rows[i].begin; h < rows[i].end; ++h) {
            const T x = X[h + w * rows.n], best = X[*at];
            if (x > best || (x != x && best == best)) *at = static_cast<std::uint32_t>(h + w * rows.n);
          }
        *Y = X[*at];
      }
}

// A window's columns are folded into one first, then that one's entries: both are steps over contiguous memory, and a
// row of windows shares the first.
template <typename T>
void max_pool(const T* X, const Windows& rows, const Windows& columns, uword planes, T* Y, std::uint32_t* at) {
  using Place = simd::Integer<T>;
  const uword H = rows.n, W = columns.n, OH = rows.count(), OW = columns.count();
  parallel_ranges(planes, grain / (H * W) + 1, [&](uword first, uword last) {
    thread_local std::vector<T> column;
    thread_local std::vector<Place> place, y_place;
    column.resize(H), place.resize(H), y_place.resize(OH);
    for (uword p = first; p < last; ++p)
      for (uword j = 0; j < OW; ++j) {
        const T* x = X + p * H * W;
        const Bin window = columns[j];
        T* const v = column.data();
        Place* const v_at = place.data();
        for (uword h = 0; h < H; ++h)
          v[h] = x[h + window.begin * H], v_at[h] = static_cast<Place>(h + window.begin * H);
        for (uword w = window.begin + 1; w < window.end; ++w) {
          const Place start = static_cast<Place>(w * H);
#pragma omp simd
          for (uword h = 0; h < H; ++h) {  // the later column wins only if it is larger
            const T z = x[h + w * H];
            const bool take = (z > v[h]) | ((z != z) & (v[h] == v[h]));
            v[h] = take ? z : v[h];
            v_at[h] = take ? start + static_cast<Place>(h) : v_at[h];
          }
        }
        T* y = Y + (p * OW + j) * OH;
        Place* y_at = y_place.data();
        std::fill_n(y, OH, -std::numeric_limits<T>::infinity());
        std::fill_n(y_at, OH, std::numeric_limits<Place>::max());
        for (uword k = 0; k < rows.kernel; ++k) {  // entry k of each window that has it: row i stride + k - padding
          const uword begin = k < rows.padding ? (rows.padding - k + rows.stride - 1) / rows.stride : 0;
          const uword end = H + rows.padding > k ? std::min(OH, (H + rows.padding - k - 1) / rows.stride + 1) : 0;
          if (begin >= end) continue;
          const uword row = begin * rows.stride + k - rows.padding;
          fold(v + row, v_at + row, rows.stride, end - begin, y + begin, y_at + begin);
        }
        std::uint32_t* out = at + (p * OW + j) * OH;
        for (uword i = 0; i < OH; ++i) out[i] = static_cast<std::uint32_t>(y_at[i]);
      }
  });
}

template <typename T>
void max_pool_backward(const T* dY, const std::uint32_t* at, uword in, uword out, uword planes, T* dX) {
  parallel_ranges(planes, grain / in + 1, [&](uword first, uword last) {
    for (uword p = first; p < last; ++p) {
      T* const dx = dX + p * in;
      std::fill_n(dx, in, T(0));
      for (uword i = p * out; i < (p + 1) * out; ++i) dx[at[i]] += dY[i];
    }
  });
}

#define NN_INSTANTIATE(T)                                                                            \
  template void max_pool(const T*, const Windows&, const Windows&, uword, T*, std::uint32_t*);       \
  template void max_pool_naive(const T*, const Windows&, const Windows&, uword, T*, std::uint32_t*); \
  template void max_pool_backward(const T*, const std::uint32_t*, uword, uword, uword, T*);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn::kernels
