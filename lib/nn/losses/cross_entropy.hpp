// Cross-entropy from logits and from log-probabilities, and the Kullback-Leibler divergence.
#pragma once
#include "nn/losses/loss.hpp"

namespace nn {

template <typename T>
struct CrossEntropyOptions {
  Reduction reduction = Reduction::mean;
  T label_smoothing = 0;         ///< epsilon, from 0 to 1
  arma::Col<T> class_weights{};  ///< w, one for each class; empty: all 1
};

/// Softmax and cross-entropy in one, stable for any logits X (classes x N). With l = log softmax(x) and target weights
///   a_c = (1 - epsilon) w_t [c = t] + epsilon w_c / C      for the label t of a sample,
/// its loss is -sum_c a_c l_c, and the gradient  dx = softmax(x) sum_c a_c - a  (Szegedy et al. 2016 for epsilon).
/// The mean is over the samples, with class weights divided by sum_n w_{t_n}: all as in LibTorch. labels: a row or a
/// column of N class indices from 0. A logit of -inf has probability 0: where its a_c is not 0 the loss is inf. A
/// sample with only -inf, with +inf or NaN gives NaN, also one of weight 0.
template <typename T>
double cross_entropy(const arma::Mat<T>& X, const arma::umat& labels, Gradient<T> dX = nullptr,
                     const std::type_identity_t<CrossEntropyOptions<T>>& options = {});

/// The same for soft targets P (classes x N, a distribution in each column):
///   a_c = w_c ((1 - epsilon) P_c + epsilon / C).
/// The mean divides by N, weights or not, as LibTorch does. A negative entry of P throws std::invalid_argument.
template <typename T>
double cross_entropy(const arma::Mat<T>& X, const arma::Mat<T>& P, Gradient<T> dX = nullptr,
                     const std::type_identity_t<CrossEntropyOptions<T>>& options = {});

template <typename T>
struct NegativeLogLikelihoodOptions {
  Reduction reduction = Reduction::mean;
  arma::Col<T> class_weights{};
};

/// -w_t L_t for a sample with label t, from log-probabilities L (classes x N), as LogSoftmax gives them. The mean
/// divides by sum_n w_{t_n}. The gradient is -w_t at the label, and 0 elsewhere. Only L_t is read: a NaN or -inf
/// elsewhere changes nothing.
template <typename T>
double negative_log_likelihood(const arma::Mat<T>& L, const arma::umat& labels, Gradient<T> dL = nullptr,
                               const std::type_identity_t<NegativeLogLikelihoodOptions<T>>& options = {});

struct KlDivergenceOptions {
  Reduction reduction = Reduction::mean;
};

/// KL(P || Q) = sum_c P_c (log P_c - L_c), from the log-probabilities L = log Q (classes x N) and probabilities P; a
/// P_c of 0 adds nothing; a negative one throws std::invalid_argument. The mean is over the samples: LibTorch calls it
/// batchmean. The gradient is -P.
template <typename T>
double kl_divergence(const arma::Mat<T>& L, const arma::Mat<T>& P, Gradient<T> dL = nullptr,
                     const KlDivergenceOptions& options = {});

// The readable form of the first two: a sample at a time, in double.
template <typename T>
double cross_entropy_naive(const arma::Mat<T>& X, const arma::umat& labels, Gradient<T> dX,
                           const std::type_identity_t<CrossEntropyOptions<T>>& options);
template <typename T>
double cross_entropy_naive(const arma::Mat<T>& X, const arma::Mat<T>& P, Gradient<T> dX,
                           const std::type_identity_t<CrossEntropyOptions<T>>& options);

}  // namespace nn
