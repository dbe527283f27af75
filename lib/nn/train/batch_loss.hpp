// From a loss of outputs and targets to the loss of a batch that fit needs.
#pragma once
#include <functional>

#include "nn/train/fit.hpp"

namespace nn {

/// A loss as lib/nn/losses has them: its value, the gradient written to dY.
template <typename T>
using LossOfTargets = std::function<double(const arma::Mat<T>& Y, const arma::Mat<T>& targets, arma::Mat<T>* dY)>;
template <typename T>
using LossOfLabels = std::function<double(const arma::Mat<T>& Y, const arma::uvec& labels, arma::Mat<T>* dY)>;

/// For each batch, the loss against the columns of targets (entries of labels) that belong to its samples:
///   against<float>(X, [](const auto& Y, const auto& target, auto* dY) { return squared_error(Y, target, dY); })
/// The targets are kept, and shared by copies of the result. A sample without a target throws std::invalid_argument.
template <typename T>
BatchLoss<T> against(arma::Mat<T> targets, LossOfTargets<T> loss);
template <typename T>
BatchLoss<T> against(arma::uvec labels, LossOfLabels<T> loss);

/// Cross-entropy of logits and labels, averaged over the samples.
template <typename T>
BatchLoss<T> cross_entropy_against(arma::uvec labels);

/// The mean of (y - t)^2 over all entries.
template <typename T>
BatchLoss<T> squared_error_against(arma::Mat<T> targets);

/// The share of a batch's samples whose largest output is at the label.
template <typename T>
BatchMetric<T> accuracy_against(arma::uvec labels);

}  // namespace nn
