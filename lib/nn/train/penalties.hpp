// Penalties R(W) on a matrix of weights: value, gradient, proximal step.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// Each penalty has
///   value(W)             R(W), summed in double;
///   add_gradient(W, dW)  dW += R'(W), of the subgradients at a kink the smallest;
///   prox(W, t)           W becomes the X that minimises  1/2 |X - W|^2 + t R(X),  t >= 0.
/// A NaN in W makes the value NaN; a step keeps it in its entry (sharing: on its diagonal). They throw
/// std::invalid_argument, before anything is written, if lambda or t is negative or not finite, or if a shape does not
/// fit.

/// R(W) = lambda/2 sum W_ij^2.
template <typename T>
struct L2Penalty {
  double lambda;
  double value(const arma::Mat<T>& W) const;
  void add_gradient(const arma::Mat<T>& W, arma::Mat<T>& dW) const;
  void prox(arma::Mat<T>& W, double t) const;
};

/// R(W) = lambda sum |W_ij|. Its proximal step is soft thresholding: sign(w) max(|w| - t lambda, 0).
template <typename T>
struct L1Penalty {
  double lambda;
  double value(const arma::Mat<T>& W) const;
  void add_gradient(const arma::Mat<T>& W, arma::Mat<T>& dW) const;
  void prox(arma::Mat<T>& W, double t) const;
};

/// R(W) = lambda sum distance_ij |W_ij|: far connections cost more, and become exactly zero in a proximal step; those
/// with distance 0 are free. distance: the size of W, entries >= 0 and finite.
template <typename T>
struct LocalityPenalty {
  double lambda;
  arma::Mat<T> distance;
  double value(const arma::Mat<T>& W) const;
  void add_gradient(const arma::Mat<T>& W, arma::Mat<T>& dW) const;
  void prox(arma::Mat<T>& W, double t) const;
};

/// Distances for a dense map from a signal of length D to M kernels' outputs at P = D - width + 1 positions, where row
/// m P + k is kernel m at position k: 0 in the window k <= c < k + width of the row, and outside of it the number of
/// steps to the window. 1 <= width <= D, M >= 1, or std::invalid_argument.
template <typename T>
arma::Mat<T> distance_to_window(uword D, uword width, uword M);

/// R(W) = lambda/2 sum_m sum_{i < width} sum_{k < P-1} (W(m P + k + 1, k + 1 + i) - W(m P + k, k + i))^2:  the weights
/// along each diagonal of a kernel's window draw each other to one value. W: (M P) x D, and width = D - P + 1.
/// It is 0 iff every kernel's weights are the same at all positions; together with a locality penalty of positive
/// distances outside of the windows, iff W is the matrix of a convolution.
/// Its proximal step solves (I + t lambda L) x = w on each diagonal, L the second difference with free ends.
template <typename T>
struct SharingPenalty {
  double lambda;
  uword kernels;  ///< M
  double value(const arma::Mat<T>& W) const;
  void add_gradient(const arma::Mat<T>& W, arma::Mat<T>& dW) const;
  void prox(arma::Mat<T>& W, double t) const;
};

extern template struct L2Penalty<float>;
extern template struct L2Penalty<double>;
extern template struct L1Penalty<float>;
extern template struct L1Penalty<double>;
extern template struct LocalityPenalty<float>;
extern template struct LocalityPenalty<double>;
extern template struct SharingPenalty<float>;
extern template struct SharingPenalty<double>;

}  // namespace nn
