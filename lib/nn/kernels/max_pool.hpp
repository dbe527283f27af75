// Max pooling of planes: matrices H x W, one after another in memory, each pooled by itself.
#pragma once
#include <cstdint>

#include "nn/kernels/windows.hpp"

namespace nn::kernels {

/// Y(i, j) = max of X over window i of the rows and j of the columns; at(i, j) is where it stands in the plane: the
/// first place in memory order (rows fastest) of several that are equal. NaN counts as the largest of all.
template <typename T>
void max_pool(const T* X, const Windows& rows, const Windows& columns, uword planes, T* Y, std::uint32_t* at);
template <typename T>
void max_pool_naive(const T* X, const Windows& rows, const Windows& columns, uword planes, T* Y, std::uint32_t* at);

/// dX = 0, then dX(at(i, j)) += dY(i, j).   in, out: entries of a plane of X and of Y.
template <typename T>
void max_pool_backward(const T* dY, const std::uint32_t* at, uword in, uword out, uword planes, T* dX);

/// The same for windows of 2 x 2 next to each other in a plane H x W, H >= 4, W >= 2. which(i, j) = r + 2 c says that
/// the largest entry is in row r, column c of its window.
template <typename T>
void max_pool_2x2(const T* X, uword H, uword W, uword planes, T* Y, std::uint8_t* which);
template <typename T>
void max_pool_2x2_backward(const T* dY, const std::uint8_t* which, uword H, uword W, uword planes, T* dX);

}  // namespace nn::kernels
