#include "nn/kernels/row_sums.hpp"

#include "nn/kernels/parallel.hpp"

namespace nn::kernels {

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
void fill_columns(uword rows, uword cols, const T* b, T* Y, uword ld) {
  parallel_ranges(cols, 1 + 32768 / (rows + 1), [=](uword begin, uword end) {
    for (uword j = begin; j < end; ++j) std::copy(b, b + rows, Y + j * ld);
  });
}

template void add_row_sums(uword, uword, const float*, uword, float*);
template void add_row_sums(uword, uword, const double*, uword, double*);
template void add_row_sums_naive(uword, uword, const float*, uword, float*);
template void add_row_sums_naive(uword, uword, const double*, uword, double*);
template void fill_columns(uword, uword, const float*, float*, uword);
template void fill_columns(uword, uword, const double*, double*, uword);

}  // namespace nn::kernels
