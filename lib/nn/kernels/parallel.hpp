// Splitting independent work over threads. For the library's .cpp files only: they are compiled with OpenMP.
#pragma once
#include "nn/core/shape.hpp"
#include "nn/core/threads.hpp"

namespace nn::kernels {

/// f(begin, end) over pieces that cover [0, n): one a thread, and a single one if there are fewer than `grain` items a
/// thread. f must not throw, and what it writes for an item must depend on that item only.
template <typename F>
void parallel_ranges(uword n, uword grain, const F& f) {
  if (n == 0) return;
  const uword pieces = std::min<uword>(static_cast<uword>(threads()), std::max<uword>(1, n / std::max<uword>(1, grain)));
  if (pieces == 1) return f(uword{0}, n);
#pragma omp parallel for num_threads(static_cast<int>(pieces)) schedule(static, 1)
  for (uword p = 0; p < pieces; ++p) f(n * p / pieces, n * (p + 1) / pieces);
}

/// f(i) for each i in [0, n), handed out one by one: for items that are large, or unequal.
template <typename F>
void parallel_for(uword n, const F& f) {
  const int pieces = static_cast<int>(std::min<uword>(static_cast<uword>(threads()), n));
  if (pieces <= 1) {
    for (uword i = 0; i < n; ++i) f(i);
    return;
  }
#pragma omp parallel for num_threads(pieces) schedule(dynamic, 1)
  for (uword i = 0; i < n; ++i) f(i);
}

}  // namespace nn::kernels
