// The transforms of F(4 x 4, 3 x 3), on vectors of channels. Interpolation points 0, 1, -1, 2, -2 and infinity.
#pragma once
#include "nn/kernels/simd.hpp"

namespace nn::kernels::winograd {

/// z = B^T x:  6 inputs to 6 places.
template <typename V>
[[gnu::always_inline]] inline void input_transform(const V* x, V* z) {
  const V even = x[4] - 4 * x[2], odd = x[3] - 4 * x[1], even2 = x[4] - x[2], odd2 = 2 * (x[3] - x[1]);
  z[0] = 4 * x[0] - 5 * x[2] + x[4];
  z[1] = even + odd;
  z[2] = even - odd;
  z[3] = even2 + odd2;
  z[4] = even2 - odd2;
  z[5] = 4 * x[1] - 5 * x[3] + x[5];
}

/// y = A^T m:  6 places to 4 outputs.
template <typename V>
[[gnu::always_inline]] inline void output_transform(const V* m, V* y) {
  const V sum1 = m[1] + m[2], difference1 = m[1] - m[2], sum2 = m[3] + m[4], difference2 = m[3] - m[4];
  y[0] = m[0] + sum1 + sum2;
  y[1] = difference1 + 2 * difference2;
  y[2] = sum1 + 4 * sum2;
  y[3] = difference1 + 8 * difference2 + m[5];
}

/// m = A y:  the adjoint of output_transform.
template <typename V>
[[gnu::always_inline]] inline void output_adjoint(const V* y, V* m) {
  const V even = y[0] + y[2], odd = y[1] + y[3], even2 = y[0] + 4 * y[2], odd2 = 2 * y[1] + 8 * y[3];
  m[0] = y[0];
  m[1] = even + odd;
  m[2] = even - odd;
  m[3] = even2 + odd2;
  m[4] = even2 - odd2;
  m[5] = y[3];
}

/// u = G g:  3 taps to 6 places.
template <typename V, typename T>
[[gnu::always_inline]] inline void filter_transform(const V* g, V* u, T one) {
  const V even = g[0] + g[2], even2 = (one / 24) * g[0] + (one / 6) * g[2], odd2 = (one / 12) * g[1];
  u[0] = (one / 4) * g[0];
  u[1] = (-one / 6) * (even + g[1]);
  u[2] = (-one / 6) * (even - g[1]);
  u[3] = even2 + odd2;
  u[4] = even2 - odd2;
  u[5] = g[2];
}

/// g = G^T u:  the adjoint of filter_transform.
template <typename V, typename T>
[[gnu::always_inline]] inline void filter_adjoint(const V* u, V* g, T one) {
  const V sum1 = u[1] + u[2], difference1 = u[1] - u[2], sum2 = u[3] + u[4], difference2 = u[3] - u[4];
  g[0] = (one / 4) * u[0] - (one / 6) * sum1 + (one / 24) * sum2;
  g[1] = (-one / 6) * difference1 + (one / 12) * difference2;
  g[2] = (-one / 6) * sum1 + (one / 6) * sum2 + u[5];
}

/// Z = f X f^T for a square held by columns: X is In x In, Z is Out x Out.
template <int In, int Out, typename V, typename F>
[[gnu::always_inline]] inline void both_sides(const V (&X)[In][In], V (&Z)[Out][Out], const F& f) {
  V half[In][Out];
#pragma GCC unroll 6
  for (int j = 0; j < In; ++j) f(X[j], half[j]);
#pragma GCC unroll 6
  for (int i = 0; i < Out; ++i) {
    V row[In], result[Out];
#pragma GCC unroll 6
    for (int j = 0; j < In; ++j) row[j] = half[j][i];
    f(row, result);
#pragma GCC unroll 6
    for (int j = 0; j < Out; ++j) Z[j][i] = result[j];
  }
}

}  // namespace nn::kernels::winograd
