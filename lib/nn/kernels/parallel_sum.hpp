// Sums over independent work on several threads, the same to the bit with any number of them.
#pragma once
#include <array>

#include "nn/kernels/parallel.hpp"

namespace nn::kernels {

/// The sum of f(begin, end) over pieces that cover [0, n). The pieces depend on n and grain only (at least `grain`
/// items each, if there are as many, and at most 64 pieces), and are added up in order. f must not throw.
template <typename F>
double parallel_sum(uword n, uword grain, const F& f) {
  constexpr uword most = 64;
  const uword pieces = std::clamp<uword>(n / std::max<uword>(1, grain), n > 0 ? 1 : 0, most);
  std::array<double, most> sums{};
  parallel_ranges(pieces, 1, [&](uword begin, uword end) {
    for (uword p = begin; p < end; ++p) sums[p] = f(n * p / pieces, n * (p + 1) / pieces);
  });
  double sum = 0;
  for (uword p = 0; p < pieces; ++p) sum += sums[p];
  return sum;
}

}  // namespace nn::kernels
