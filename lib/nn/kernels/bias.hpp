// Biases and their gradients, which are sums along rows.
#pragma once
#include "nn/core/shape.hpp"

namespace nn::kernels {

/// Each of the cols columns of Y (rows, ld entries apart) becomes b.
template <typename T>
void fill_columns(uword rows, uword cols, const T* b, T* Y, uword ld);

/// sums(i) += A(i, 0) + A(i, 1) + ..., in this order, for A: rows x cols with ld entries from column to column.
template <typename T>
void add_row_sums(uword rows, uword cols, const T* A, uword ld, T* sums);
template <typename T>
void add_row_sums_naive(uword rows, uword cols, const T* A, uword ld, T* sums);

/// Y(i + area k, n) += b(k) for every sample n and position i < area.
template <typename T>
void add_to_channels(const arma::Mat<T>& b, uword area, arma::Mat<T>& Y);

/// sums(k) += sum over the samples n and the positions i < area of Y(i + area k, n).   Y: (area K) x N, sums: K x 1.
template <typename T>
void add_channel_sums(const arma::Mat<T>& Y, uword area, arma::Mat<T>& sums);

}  // namespace nn::kernels
