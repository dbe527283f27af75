// Exact likelihood of small restricted Boltzmann machines, by visiting all states of the smaller side.
#pragma once
#include "nn/models/rbm.hpp"

namespace nn {

// The other side is summed in closed form: log Z = log sum_x exp(-F(x)), or the same with visible and hidden units
// exchanged. n = min(D, H) may be at most 25, else std::invalid_argument; the cost is 2^n max(D, H) softplus functions.
// All sums are in double, sums of exponentials relative to their largest, and the same whatever the number of threads.
// A NaN among the parameters makes the result NaN.

/// log Z = log sum_{x, h} exp(-E(x, h)).
template <typename T>
double log_partition(const Rbm<T>& rbm);

/// The mean over the samples of log P(x) = -F(x) - log Z. X: D x N with N >= 1.
template <typename T>
double log_likelihood(const Rbm<T>& rbm, const arma::Mat<T>& X);

/// Adds the gradient of -log_likelihood(rbm, X) to the machine's gradients: what contrastive divergence estimates.
template <typename T>
void add_exact_gradient(Rbm<T>& rbm, const arma::Mat<T>& X);

extern template double log_partition(const Rbm<float>&);
extern template double log_partition(const Rbm<double>&);
extern template double log_likelihood(const Rbm<float>&, const arma::fmat&);
extern template double log_likelihood(const Rbm<double>&, const arma::mat&);
extern template void add_exact_gradient(Rbm<float>&, const arma::fmat&);
extern template void add_exact_gradient(Rbm<double>&, const arma::mat&);

}  // namespace nn
