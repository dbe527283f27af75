#include "nn/kernels/conv/correlation.hpp"

#include <algorithm>
#include <bit>

#include "nn/kernels/buffer.hpp"
#include "nn/kernels/panels.hpp"
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
void tile_of(uword width, const T* source, const std::size_t* offset, uword K, const T* weight, const T* start, T* out,
             uword ld) {
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

// Blocks that end with their column are stored from the registers, without a detour, but may fill fewer lanes.
template <typename T>
bool Correlation<T>::by_column() const {
  constexpr uword L = simd::lanes<T>;
  const uword apart = (rows + L - 1) / L * columns, together = (pitch * (columns - 1) + rows + L - 1) / L;
  // Tiles of one vector load more for each product, and long sums need several side by side to hide their latency.
  if (rows <= L || (J * rows < 4 * L && offset.size() > 32)) return false;
  return apart <= (J > 2 * tile_columns ? together : together + together / 6);
}

template <typename T>
uword Correlation<T>::reach() const {
  constexpr uword L = simd::lanes<T>;
  const uword last = offset.empty() ? 0 : *std::max_element(offset.begin(), offset.end());
  const uword apart = pitch * (columns - 1) + (rows + L - 1) / L * L;
  const uword together = (pitch * (columns - 1) + rows + L - 1) / L * L;
  return rows == 0 || columns == 0 ? 0 : last + std::max(apart, together);
}

// The places from m on: `most` vectors of them, if so many are left.
template <typename T>
typename Correlation<T>::Block Correlation<T>::block(uword m, uword most) const {
  constexpr uword L = simd::lanes<T>;
  const uword in_all = pitch * (columns - 1) + rows - m, in_column = rows - std::min(rows, m % pitch);
  const uword left = by_column() ? in_column : in_all, vectors = (left + L - 1) / L;
  Block b;
  b.m = m;
  b.vectors = most == 4 ? panel_vectors(vectors) : std::min(most, vectors == 5 ? 4 : vectors);
  b.length = std::min(b.vectors * L, left);
  uword p = m % pitch, q = m / pitch;
  for (uword i = 0; i < b.length; p = 0, ++q) {
    const uword here = std::min(b.length - i, pitch - p);
    if (p < rows) b.runs[b.n_runs++] = {i, std::min(here, rows - p), begin + p * step_p + q * step_q};
    i += here;
  }
  return b;
}

// In a dense plane a vector may spill over the end of its run: what lies behind is written later.
template <typename T>
bool Correlation<T>::is_dense() const {
  return step_p == 1 && step_q == rows;
}

template <typename T>
bool Correlation<T>::is_straight(const Block& b) const {
  return b.n_runs == 1 && b.runs[0].from == 0 && is_dense() && b.runs[0].to + b.vectors * simd::lanes<T> <= rows * columns;
}

// A tile to its places. out: `width` columns, most_lanes apart.
template <typename T>
void Correlation<T>::store(const Block& b, const T* out, uword width, T* dest) const {
  constexpr uword L = simd::lanes<T>;
  const bool dense = is_dense();
  for (uword j = 0; j < width; ++j)
    for (const Run* run = b.runs; run < b.runs + b.n_runs; ++run) {
      const T* x = out + j * most_lanes + run->from;
      T* y = dest + j * plane + run->to;
      if (dense && run->to + (run->length + L - 1) / L * L <= rows * columns)
        for (uword i = 0; i < run->length; i += L) simd::store(y + i, simd::load(x + i));
      else
        for (uword i = 0; i < run->length; ++i) y[i * step_p] = x[i];
    }
}

// Few channels: tiles straight from the image.
template <typename T>
void Correlation<T>::compute(const Block& b, const T* source, const T* weights, const T* start, T* dest,
                             uword t) const {
  alignas(64) T detour[tile_columns * most_lanes + most_lanes];
  const uword K = offset.size(), j0 = tile_begin(t), width = tile_begin(t + 1) - j0;
  const T *const from = start ? start + j0 : nullptr, *const weight = weights + j0 * K, *const x0 = source + b.m;
  const bool straight = is_straight(b);
  T* const out = straight ? dest + j0 * plane + b.runs[0].to : detour;
  const uword ld = straight ? plane : most_lanes;
  switch (b.vectors) {
    case 1: tile_of<T, 1>(width, x0, offset.data(), K, weight, from, out, ld); break;
    case 2: tile_of<T, 2>(width, x0, offset.data(), K, weight, from, out, ld); break;
    case 3: tile_of<T, 3>(width, x0, offset.data(), K, weight, from, out, ld); break;
    case 4: tile_of<T, 4>(width, x0, offset.data(), K, weight, from, out, ld); break;
    default: tile_of<T, 6>(width, x0, offset.data(), K, weight, from, out, ld);
  }
  if (!straight) store(b, detour, width, dest + j0 * plane);
}

// Many channels: the places are gathered into a panel once, which then is read in whole lines for each tile.
template <typename T>
void Correlation<T>::compute_packed(const Block& b, const T* source, const T* weights, const T* start, T* dest,
                                    uword first, uword last) const {
  static thread_local Buffer<T> memory;
  constexpr uword L = simd::lanes<T>;
  const uword K = offset.size();
  T* const panel = memory.get(4 * L * K);
  const bool straight = is_straight(b);
  with_vectors(b.vectors, [&]<int V>(std::integral_constant<int, V>) {
    for (uword k = 0; k < K; ++k)
#pragma GCC unroll 4
      for (uword v = 0; v < V; ++v) simd::store(panel + (k * V + v) * L, simd::load(source + b.m + offset[k] + v * L));
    multiply_panel<T, V>(K, panel, 0, weights, 1, K, first, last, [&]<int C>(uword, uword j0, Vector<T>(&sum)[C][V]) {
      if (straight) {
#pragma GCC unroll 8
        for (uword j = 0; j < C; ++j)
#pragma GCC unroll 4
          for (uword v = 0; v < V; ++v)
            simd::store(dest + (j0 + j) * plane + b.runs[0].to + v * L, start ? sum[j][v] + start[j0 + j] : sum[j][v]);
        return;
      }
      alignas(64) T out[C * most_lanes];
#pragma GCC unroll 8
      for (uword j = 0; j < C; ++j)
#pragma GCC unroll 4
        for (uword v = 0; v < V; ++v)
          simd::store(out + j * most_lanes + v * L, start ? sum[j][v] + start[j0 + j] : sum[j][v]);
      store(b, out, C, dest + j0 * plane);
    });
  });
}

template <typename T>
void Correlation<T>::run(const T* source, const T* weights, const T* start, T* dest, uword first, uword last) const {
  if (rows == 0 || columns == 0) return;
  const uword M = pitch * (columns - 1) + rows;
  // Whatever part of the tiles is asked for: the sums must not depend on the number of threads. Weights that do not fit
  // the cache are better read once than a panel twice.
  const bool packed = J > 2 * tile_columns && J * offset.size() <= (uword{1} << 20) / sizeof(T);
  const auto for_blocks = [&](uword most, const auto& f) {
    for (uword m = 0; m < M;) {
      const Block b = block(m, most);
      f(b);
      m += b.length;
      if (m % pitch == rows) m += pitch - rows;
    }
  };
  if (packed)
    return for_blocks(4, [&](const Block& b) {
      compute_packed(b, source, weights, start, dest, tile_begin(first), tile_begin(last));
    });
  const uword most = J == 1 ? 6 : tile_vectors;
  // What is smaller is passed over again and again, and stays in the cache: the weights, or the image.
  if (J < M)
    return for_blocks(most, [&](const Block& b) {
      for (uword t = first; t < last; ++t) compute(b, source, weights, start, dest, t);
    });
  for (uword t = first; t < last; ++t)
    for_blocks(most, [&](const Block& b) { compute(b, source, weights, start, dest, t); });
}

template struct Correlation<float>;
template struct Correlation<double>;

}  // namespace nn::kernels
