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

  /// Columns that follow one another without a gap, here and there, become one.
  void join_columns() {
    if (pitch != rows || step_p != 1 || step_q != rows) return;
    rows *= columns, columns = 1;
    pitch = step_q = rows;
  }

  /// Places of the source from its first on that `run` may read: whole vectors, beyond the last place that counts.
  uword reach() const;

  /// Tiles of output channels are as wide as registers allow, the last ones narrower.
  uword tiles() const;
  uword tile_begin(uword t) const;

  /// Computes the tiles [first, last). weights: a column for each j, one behind the other. Needs no values
  /// beyond the last place that counts. `start` may be null: zeros.
  void run(const T* source, const T* weights, const T* start, T* dest, uword first, uword last) const;

 private:
  struct Block;
  bool by_column() const;
  bool is_dense() const;
  bool is_straight(const Block& block) const;
  Block block(uword m, uword most) const;
  void store(const Block& block, const T* out, uword width, T* dest) const;
  void compute(const Block& block, const T* source, const T* weights, const T* start, T* dest, uword t) const;
  void compute_packed(const Block& block, const T* source, const T* weights, const T* start, T* dest, uword first,
                      uword last) const;
};

extern template struct Correlation<float>;
extern template struct Correlation<double>;

}  // namespace nn::kernels
