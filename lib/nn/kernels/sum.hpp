// Sums over samples and positions: the gradients of biases.
#pragma once
#include <armadillo>

namespace nn::kernels {

/// sums(k) += sum over the samples n and the positions i < area of Y(i + area k, n).   Y: (area K) x N, sums: K x 1.
template <typename T>
void add_channel_sums(const arma::Mat<T>& Y, arma::uword area, arma::Mat<T>& sums);

}  // namespace nn::kernels
