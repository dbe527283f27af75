// Losses that are a sum over all entries, with their gradient in the same pass.
#pragma once
#include <algorithm>

#include "nn/kernels/columns.hpp"
#include "nn/kernels/parallel_sum.hpp"

namespace nn::kernels {

template <typename T>
struct ValueAndSlope {
  simd::Vector<T> value, slope;
};

/// The sum of value(x[i], t[i]) over i < n; dx[i] = scale * slope(x[i], t[i]) unless dx is null. Blocks of 2048 are
/// added up in T, lane by lane, and these in double.
template <typename T, typename F>
double entrywise_loss(uword n, const T* x, const T* t, T* dx, T scale, const F& f) {
  using V = simd::Vector<T>;
  constexpr uword block = 2048;
  return parallel_sum(n, 1 << 15, [&](uword begin, uword end) {
    double sum = 0;
    for (uword b = begin; b < end; b += block) {
      V terms{};
      for_vectors<T>(std::min(block, end - b), [&](uword j, uword rest) {
        const uword i = b + j;
        if (rest == 0) {
          const ValueAndSlope<T> l = f(simd::load<T>(x + i), simd::load<T>(t + i));
          terms += l.value;
          if (dx) simd::store<T>(dx + i, scale * l.slope);
        } else {
          const ValueAndSlope<T> l = f(simd::load_first<T>(x + i, rest), simd::load_first<T>(t + i, rest));
          terms += lane_numbers<T>() < static_cast<simd::Integer<T>>(rest) ? l.value : V{};
          if (dx) simd::store_first<T>(dx + i, scale * l.slope, rest);
        }
      });
      sum += static_cast<double>(sum_lanes<T>(terms));
    }
    return sum;
  });
}

/// The first i < n with is_wrong(x[i]), or n: at the speed of memory if there is none.
template <typename T, typename F>
uword find_wrong(uword n, const T* x, const F& is_wrong) {
  const double wrong = parallel_sum(n, 1 << 15, [&](uword begin, uword end) {
    unsigned any = 0;
    for (uword i = begin; i < end; ++i) any |= static_cast<unsigned>(is_wrong(x[i]));
    return static_cast<double>(any);
  });
  return wrong == 0 ? n : static_cast<uword>(std::find_if(x, x + n, is_wrong) - x);
}

/// Throws std::invalid_argument naming sample, row and value for a target with is_wrong(t); `needed`: "from 0 to 1".
template <typename T, typename F>
void require_targets(const char* where, const arma::Mat<T>& target, const F& is_wrong, const char* needed) {
  const uword i = find_wrong(target.n_elem, target.memptr(), is_wrong);
  if (i < target.n_elem)
    require(false, where, ": the target of sample ", i / target.n_rows, ", row ", i % target.n_rows, ", is ",
            static_cast<double>(target[i]), ", and must be ", needed);
}

}  // namespace nn::kernels
