// Binary cross-entropy from logits: each entry is a question of its own, yes or no.
#pragma once
#include "nn/losses/loss.hpp"

namespace nn {

struct BinaryCrossEntropyOptions {
  Reduction reduction = Reduction::mean;
  double positive_weight = 1;  ///< w; above 1 where yes is rare
};

/// -w t log sigmoid(x) - (1 - t) log(1 - sigmoid(x)) for each logit x and target t, stable for any x:
///   w t softplus(-x) + (1 - t) softplus(x).     Gradient: (1 - t) sigmoid(x) - w t sigmoid(-x).
/// The mean is over all entries, as LibTorch's binary_cross_entropy_with_logits (w: its pos_weight). An infinite logit
/// costs 0 where it is right and inf where it is wrong. Throws std::invalid_argument for a target below 0 or above 1.
template <typename T>
double binary_cross_entropy(const arma::Mat<T>& X, const arma::Mat<T>& target, Gradient<T> dX = nullptr,
                            const BinaryCrossEntropyOptions& options = {});

}  // namespace nn
