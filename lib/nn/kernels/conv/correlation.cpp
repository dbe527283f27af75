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
void compute(int width, const T* source, const std::size_t* offset, uword K, const T* weight, const T* start, T* out) {
  constexpr uword ld = most_lanes;
  if constexpr (MV > 3) return tile<T, MV, 1>(source, offset, K, weight, start, out, ld);
  switch (width) {
    case 8: return tile<T, MV, 8>(source, offset, K, weight, start, out, ld);
    case 4: return tile<T, MV, 4>(source, offset, K, weight, start, out, ld);
    case 2: return tile<T, MV, 2>(source, offset, K, weight, start, out, ld);
    default: return tile<T, MV, 1>(source, offset, K, weight, start, out, ld);
  }
}

}  // namespace

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
void Correlation<T>::run(const T* source, const T* packed, const T* start, T* dest, uword first, uword last) const {
  constexpr uword L = simd::lanes<T>;
  if (rows == 0 || columns == 0) return;
  const uword K = offset.size(), M = pitch * (columns - 1) + rows;
  // In a dense plane a vector may spill over the end of its run: what lies behind is computed later.
  const bool dense = step_p == 1 && step_q == rows;
  const std::size_t end = dense ? rows * columns : 0;
  alignas(64) T out[tile_columns * most_lanes + most_lanes];
  Run runs[most_lanes];
  const uword widest = J == 1 ? 6 : tile_vectors;

  for (uword m = 0, p = 0, q = 0; m < M;) {  // (p, q): the place of m, p < pitch
    const uword vectors = std::min<uword>(widest, (M - m + L - 1) / L);
    const uword lanes = vectors > 3 ? 6 * L : vectors * L, length = std::min(lanes, M - m);
    uword n_runs = 0;
    for (uword i = 0; i < length;) {
      const uword here = std::min(length - i, pitch - p);
      if (p < rows) runs[n_runs++] = {i, std::min(here, rows - p), begin + p * step_p + q * step_q};
      i += here;
      p += here;
      if (p == pitch) p = 0, ++q;
    }
    const T* weight = packed + tile_begin(first) * K;
    for (uword t = first; t < last; ++t) {
      const uword j0 = tile_begin(t), width = tile_begin(t + 1) - j0;
      const T* from = start ? start + j0 : nullptr;
      const int w = static_cast<int>(width);
      switch (vectors) {
        case 1: compute<T, 1>(w, source + m, offset.data(), K, weight, from, out); break;
        case 2: compute<T, 2>(w, source + m, offset.data(), K, weight, from, out); break;
        case 3: compute<T, 3>(w, source + m, offset.data(), K, weight, from, out); break;
        default: compute<T, 6>(w, source + m, offset.data(), K, weight, from, out);
      }
      weight += width * K;
      for (uword j = 0; j < width; ++j) {
        T* const to = dest + (j0 + j) * plane;
        const T* const tile_out = out + j * most_lanes;
        for (const Run* run = runs; run < runs + n_runs; ++run) {
          const T* x = tile_out + run->from;
          T* y = to + run->to;
          if (dense && run->to + (run->length + L - 1) / L * L <= end)
            for (uword i = 0; i < run->length; i += L) simd::store(y + i, simd::load(x + i));
          else if (step_p == 1)
            for (uword i = 0; i < run->length; ++i) y[i] = x[i];
          else
            for (uword i = 0; i < run->length; ++i) y[i * step_p] = x[i];
        }
      }
    }
    m += length;
  }
}

template struct Correlation<float>;
template struct Correlation<double>;

}  // namespace nn::kernels
