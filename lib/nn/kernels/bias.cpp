#include "nn/kernels/bias.hpp"

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
void fill_columns(uword rows, uword cols, const T* b, T* Y, uword ld) {
  parallel_ranges(cols, 1 + 32768 / (rows + 1), [=](uword begin, uword end) {
    for (uword j = begin; j < end; ++j) std::copy(b, b + rows, Y + j * ld);
  });
}

template <typename T>
void add_row_sums_naive(uword rows, uword cols, const T* A, uword ld, T* sums) {
  for (uword i = 0; i < rows; ++i) {
    T sum = 0;
    for (uword j = 0; j < cols; ++j) sum += A[i + j * ld];
    sums[i] += sum;
  }
}

template <typename T>
void add_row_sums(uword rows, uword cols, const T* A, uword ld, T* sums) {
  constexpr uword block = 256;  // rows that are summed side by side, each in its order
  parallel_for((rows + block - 1) / block, [=](uword p) {
    const uword first = p * block, count = std::min(block, rows - first);
    T sum[block] = {};
    for (uword j = 0; j < cols; ++j)
      for (uword i = 0; i < count; ++i) sum[i] += A[first + i + j * ld];
    for (uword i = 0; i < count; ++i) sums[first + i] += sum[i];
  });
}

template <typename T>
void add_channel_sums(const arma::Mat<T>& Y, uword area, arma::Mat<T>& sums) {
  const uword K = sums.n_elem;
  if (area == 1) return add_row_sums(K, Y.n_cols, Y.memptr(), K, sums.memptr());
  parallel_ranges(K, 1 + 100000 / (area * Y.n_cols + 1), [&](uword begin, uword end) {
    for (uword k = begin; k < end; ++k)
      for (uword n = 0; n < Y.n_cols; ++n) sums.at(k) += sum(Y.colptr(n) + area * k, area);
  });
}

template <typename T>
void add_to_channels(const arma::Mat<T>& b, uword area, arma::Mat<T>& Y) {
  parallel_ranges(Y.n_cols * b.n_elem, 1 + 100000 / area, [&](uword begin, uword end) {
    for (uword i = begin; i < end; ++i) {
      T* const y = Y.memptr() + i * area;
      for (uword p = 0; p < area; ++p) y[p] += b[i % b.n_elem];
    }
  });
}

template void add_row_sums(uword, uword, const float*, uword, float*);
template void add_row_sums(uword, uword, const double*, uword, double*);
template void add_row_sums_naive(uword, uword, const float*, uword, float*);
template void add_row_sums_naive(uword, uword, const double*, uword, double*);
template void fill_columns(uword, uword, const float*, float*, uword);
template void fill_columns(uword, uword, const double*, double*, uword);
template void add_to_channels(const arma::Mat<float>&, uword, arma::Mat<float>&);
template void add_to_channels(const arma::Mat<double>&, uword, arma::Mat<double>&);
template void add_channel_sums(const arma::Mat<float>&, uword, arma::Mat<float>&);
template void add_channel_sums(const arma::Mat<double>&, uword, arma::Mat<double>&);

}  // namespace nn::kernels
