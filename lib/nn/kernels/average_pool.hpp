// Sums and averages over bins of a plane, and their transpose, which spreads a value over a bin.
#pragma once
#include <vector>

#include "nn/kernels/windows.hpp"

namespace nn::kernels {

/// Y(i, j) = sum of X over the entries of rows[i] x columns[j], divided by `divisor`, or with 0 by their number.
/// X is `planes` matrices of H x W. Bins may overlap; neither their begins nor their ends decrease, and none is empty.
template <typename T>
void average_pool(const T* X, uword H, uword W, const std::vector<Bin>& rows, const std::vector<Bin>& columns,
                  uword divisor, uword planes, T* Y);
template <typename T>
void average_pool_naive(const T* X, uword H, uword W, const std::vector<Bin>& rows, const std::vector<Bin>& columns,
                        uword divisor, uword planes, T* Y);

/// dX = 0, then dX(h, w) += dY(i, j) / divisor for every entry of rows[i] x columns[j].
template <typename T>
void average_pool_backward(const T* dY, uword H, uword W, const std::vector<Bin>& rows, const std::vector<Bin>& columns,
                           uword divisor, uword planes, T* dX);
template <typename T>
void average_pool_backward_naive(const T* dY, uword H, uword W, const std::vector<Bin>& rows,
                                 const std::vector<Bin>& columns, uword divisor, uword planes, T* dX);

}  // namespace nn::kernels
