// Sums of shifted planes: what the forward pass of a convolution and its adjoint in the image both are.
#pragma once
#include <vector>

#include "nn/core/shape.hpp"

namespace nn::kernels {

/// out(p, q, j) = start(j) + sum over k of source(offset(k) + p + pitch q) weight(k, j),
/// written to dest[begin + p step_p + q step_q + j plane],   for p < rows, q < columns, j < J.
template <typename T>
struct Correlation {
  std::vector<std::size_t> offset;
  uword J = 0, rows = 0, columns = 0;
  uword pitch = 0;  ///< of the source: from column to column
  std::size_t begin = 0, step_p = 1, step_q = 0, plane = 0;

  /// The weights are packed by tiles of columns. packed() floats; w(k, j) is called once for each.
  uword packed() const { return offset.size() * J; }
  template <typename W>
  void pack(T* out, const W& w) const {
    for (uword t = 0; t < tiles(); ++t)
      for (uword k = 0; k < offset.size(); ++k)
        for (uword j = tile_begin(t); j < tile_begin(t + 1); ++j) *out++ = w(k, j);
  }

  /// Tiles are as wide as registers allow, the last ones narrower.
  uword tiles() const;
  uword tile_begin(uword t) const;

  /// Computes the tiles [first, last). May read up to 96 places behind the last one that counts, and needs no values
  /// there. `start` may be null: zeros.
  void run(const T* source, const T* packed, const T* start, T* dest, uword first, uword last) const;
};

extern template struct Correlation<float>;
extern template struct Correlation<double>;

}  // namespace nn::kernels
