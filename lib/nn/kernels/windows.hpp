// Where the windows of a pooling lie along one axis.
#pragma once
#include <vector>

#include "nn/core/shape.hpp"

namespace nn::kernels {

/// Entries [begin, end) of an axis.
struct Bin {
  uword begin, end;
  uword size() const { return end - begin; }
};

/// Equal windows on an axis of n: window i starts at i stride - padding and holds `kernel` entries, those that exist.
struct Windows {
  uword n, kernel, stride, padding;

  /// As many as fit: floor((n + 2 padding - kernel) / stride) + 1.
  uword count() const { return (n + 2 * padding - kernel) / stride + 1; }
  Bin operator[](uword i) const {
    const uword begin = i * stride;  // counted from the first entry of the padding
    return {begin < padding ? 0 : begin - padding, std::min(n, begin + kernel - padding)};
  }
  std::vector<Bin> bins() const { return bins(count()); }
  std::vector<Bin> bins(uword many) const {
    std::vector<Bin> all(many);
    for (uword i = 0; i < many; ++i) all[i] = (*this)[i];
    return all;
  }
};

}  // namespace nn::kernels
