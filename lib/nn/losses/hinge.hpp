// Hinge losses: of support vector machines, for two classes and for many.
#pragma once
#include "nn/losses/loss.hpp"

namespace nn {

template <typename T>
struct HingeOptions {
  Reduction reduction = Reduction::mean;
  double margin = 1;
  arma::Col<T> class_weights{};  ///< w, one for each class; empty: all 1
};

/// w_t sum_{j != t} max(0, margin + x_j - x_t) for a sample of scores x with label t (Weston, Watkins 1999). The mean
/// is over the samples, divided by sum_n w_{t_n}; LibTorch's multi_margin_loss is this divided by the number of
/// classes (and, with weights, by N). The derivative at a kink is 0. labels: a row or a column of N class indices
/// from 0.
template <typename T>
double hinge(const arma::Mat<T>& X, const arma::umat& labels, Gradient<T> dX = nullptr,
             const std::type_identity_t<HingeOptions<T>>& options = {});

struct BinaryHingeOptions {
  Reduction reduction = Reduction::mean;
  double margin = 1;
};

/// max(0, margin - t x) for each entry, t = -1 or 1; the mean is over all entries. The derivative at the kink is 0.
template <typename T>
double binary_hinge(const arma::Mat<T>& X, const arma::Mat<T>& target, Gradient<T> dX = nullptr,
                    const BinaryHingeOptions& options = {});

}  // namespace nn
