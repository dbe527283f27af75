// Squared error, of outputs and of the probabilities that logits stand for.
#pragma once
#include "nn/losses/loss.hpp"

namespace nn {

struct SquaredErrorOptions {
  Reduction reduction = Reduction::mean;
};

/// sum (y - t)^2, without a factor 1/2; the mean is over all entries, as LibTorch's mse_loss. Gradient 2 (y - t).
template <typename T>
double squared_error(const arma::Mat<T>& Y, const arma::Mat<T>& target, Gradient<T> dY = nullptr,
                     const SquaredErrorOptions& options = {});

/// |p - t|^2 of a sample, p = softmax(x) (also called Brier's score); the mean is over the samples. The gradient is
/// with respect to the logits X (classes x N):  dx = p * (g - <p, g>),  g = 2 (p - t).
/// Logits of -inf are legal; a sample of -inf only, with +inf or NaN gives NaN.
template <typename T>
double squared_error_of_softmax(const arma::Mat<T>& X, const arma::Mat<T>& target, Gradient<T> dX = nullptr,
                                const SquaredErrorOptions& options = {});

/// The same with t = 1 at the sample's label and 0 elsewhere. labels: a row or a column of N class indices from 0.
template <typename T>
double squared_error_of_softmax(const arma::Mat<T>& X, const arma::umat& labels, Gradient<T> dX = nullptr,
                                const SquaredErrorOptions& options = {});

}  // namespace nn
