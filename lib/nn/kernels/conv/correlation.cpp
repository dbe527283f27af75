#include "nn/kernels/conv/correlation.hpp"

#include <algorithm>
#include <bit>

#include "nn/kernels/tile.hpp"

namespace nn::kernels {

namespace {

/// A run of a block's places that are neighbours in the output, too.
struct Run {
  uword from, length;
  std::size_t to;
};

constexpr uword most_lanes = 6 * simd::lanes<float>;

template <typename T, int MV>
void tile_of(uword width, const T* source, const std::size_t* offset, uword K, const T* weight, const T* start, T* out) {
  constexpr uword ld = most_lanes;
  if constexpr (MV > 3) return tile<T, MV, 1>(source, offset, K, weight, K, start, out, ld);
  switch (width) {
    case 8: return tile<T, MV, 8>(source, offset, K, weight, K, start, out, ld);
    case 4: return tile<T, MV, 4>(source, offset, K, weight, K, start, out, ld);
    case 2: return tile<T, MV, 2>(source, offset, K, weight, K, start, out, ld);
    default: return tile<T, MV, 1>(source, offset, K, weight, K, start, out, ld);
  }
}

}  // namespace

/// Contiguous places of the source, as many as a tile is high.
template <typename T>
struct Correlation<T>::Block {
  uword m, vectors, length, n_runs = 0;
  Run runs[most_lanes];
};

template <typename T>
uword Correlation<T>::tiles() const {
  const uword rest = J % tile_columns;
  return J / tile_columns + static_cast<uword>(std::popcount(rest));
}

template <typename T>
uword Correlation<T>::tile_begin(uword t) const {
  uword j = std::min(t, J / tile_columns) * tile_columns;
  for (uword i = J / tile_columns; i < t; ++i) j += std::bit_floor(J - j);
  return j;
}

template <typename T>
typename Correlation<T>::Block Correlation<T>::block(uword m) const {
  constexpr uword L = simd::lanes<T>;
  const uword left = pitch * (columns - 1) + rows - m;
  Block b;
  b.m = m;
  b.vectors = std::min<uword>(J == 1 ? 6 : tile_vectors, (left + L - 1) / L);
  b.length = std::min((b.vectors > 3 ? 6 : b.vectors) * L, left);
  uword p = m % pitch, q = m / pitch;
  for (uword i = 0; i < b.length; p = 0, ++q) {
    const uword here = std::min(b.length - i, pitch - p);
    if (p < rows) b.runs[b.n_runs++] = {i, std::min(here, rows - p), begin + p * step_p + q * step_q};
    i += here;
  }
  return b;
}

template <typename T>
void Correlation<T>::compute(const Block& b, const T* source, const T* weights, const T* start, T* dest, uword t) const {
  constexpr uword L = simd::lanes<T>;
  alignas(64) T out[tile_columns * most_lanes + most_lanes];
  const uword K = offset.size(), j0 = tile_begin(t), width = tile_begin(t + 1) - j0;
  const T *const from = start ? start + j0 : nullptr, *const weight = weights + j0 * K, *const x0 = source + b.m;
  switch (b.vectors) {
    case 1: tile_of<T, 1>(width, x0, offset.data(), K, weight, from, out); break;
    case 2: tile_of<T, 2>(width, x0, offset.data(), K, weight, from, out); break;
    case 3: tile_of<T, 3>(width, x0, offset.data(), K, weight, from, out); break;
    default: tile_of<T, 6>(width, x0, offset.data(), K, weight, from, out);
  }
  // In a dense plane a vector may spill over the end of its run: what lies behind is written later.
  const bool dense = step_p == 1 && step_q == rows;
  for (uword j = 0; j < width; ++j)
    for (const Run* run = b.runs; run < b.runs + b.n_runs; ++run) {
      const T* x = out + j * most_lanes + run->from;
      T* y = dest + (j0 + j) * plane + run->to;
      if (dense && run->to + (run->length + L - 1) / L * L <= rows * columns)
        for (uword i = 0; i < run->length; i += L) simd::store(y + i, simd::load(x + i));
      else
        for (uword i = 0; i < run->length; ++i) y[i * step_p] = x[i];
    }
}

template <typename T>
void Correlation<T>::run(const T* source, const T* weights, const T* start, T* dest, uword first, uword last) const {
  if (rows == 0 || columns == 0) return;
  const uword M = pitch * (columns - 1) + rows;
  // What is smaller is passed over again and again, and stays in the cache: the weights, or the image.
  if (J < M) {
    for (uword m = 0; m < M;) {
      const Block b = block(m);
      for (uword t = first; t < last; ++t) compute(b, source, weights, start, dest, t);
      m += b.length;
    }
  } else {
    for (uword t = first; t < last; ++t)
      for (uword m = 0; m < M;) {
        const Block b = block(m);
        compute(b, source, weights, start, dest, t);
        m += b.length;
      }
  }
}

template struct Correlation<float>;
template struct Correlation<double>;

}  // namespace nn::kernels
