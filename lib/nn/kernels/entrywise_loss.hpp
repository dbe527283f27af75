// Losses that are a sum over all entries, with their gradient in the same pass.
#pragma once
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

}  // namespace nn::kernels
