#include "nn/kernels/sum.hpp"

#include "nn/kernels/parallel.hpp"
#include "nn/kernels/simd.hpp"

namespace nn::kernels {

namespace {

/// A sum in the order of the lanes, so that it is the same on every run.
template <typename T>
T sum(const T* x, uword n) {
  constexpr uword L = simd::lanes<T>;
  simd::Vector<T> even{}, odd{};
  uword i = 0;
  for (; i + 2 * L <= n; i += 2 * L) even += simd::load(x + i), odd += simd::load(x + i + L);
  even += odd;
  T total = 0;
  for (uword l = 0; l < L; ++l) total += even[l];
  for (; i < n; ++i) total += x[i];
  return total;
}

}  // namespace

template <typename T>
void add_channel_sums(const arma::Mat<T>& Y, uword area, arma::Mat<T>& sums) {
  const uword K = sums.n_elem;
  if (area == 1) {  // along a row: whole columns are added
    for (uword n = 0; n < Y.n_cols; ++n)
      for (uword k = 0; k < K; ++k) sums(k) += Y.at(k, n);
    return;
  }
  parallel_ranges(K, 1 + 100000 / (area * Y.n_cols + 1), [&](uword begin, uword end) {
    for (uword k = begin; k < end; ++k)
      for (uword n = 0; n < Y.n_cols; ++n) sums.at(k) += sum(Y.colptr(n) + area * k, area);
  });
}

template void add_channel_sums(const arma::Mat<float>&, uword, arma::Mat<float>&);
template void add_channel_sums(const arma::Mat<double>&, uword, arma::Mat<double>&);

}  // namespace nn::kernels
