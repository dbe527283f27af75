// Sums along the rows of a matrix: the gradient of a bias.
#pragma once
#include "nn/core/shape.hpp"

namespace nn::kernels {

/// sums(i) += A(i, 0) + A(i, 1) + ..., in this order, for A: rows x cols with ld entries from column to column.
template <typename T>
void add_row_sums(uword rows, uword cols, const T* A, uword ld, T* sums);

template <typename T>
void add_row_sums_naive(uword rows, uword cols, const T* A, uword ld, T* sums);

/// Each of the cols columns of Y (rows, ld entries apart) becomes b.
template <typename T>
void fill_columns(uword rows, uword cols, const T* b, T* Y, uword ld);

}  // namespace nn::kernels
