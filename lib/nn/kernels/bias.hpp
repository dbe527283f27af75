// Biases of channels, and their gradients.
#pragma once
#include <armadillo>

namespace nn::kernels {

/// sums(k) += sum over the samples n and the positions i < area of Y(i + area k, n).   Y: (area K) x N, sums: K x 1.
template <typename T>
void add_channel_sums(const arma::Mat<T>& Y, arma::uword area, arma::Mat<T>& sums);

/// Y(i + area k, n) += b(k) for every sample n and position i < area.
template <typename T>
void add_to_channels(const arma::Mat<T>& b, arma::uword area, arma::Mat<T>& Y);

}  // namespace nn::kernels
