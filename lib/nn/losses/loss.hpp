// What the losses share.
//
// A loss is a function of a batch, whose columns are samples. It returns its value, added up in double in one order
// whatever the number of threads, and writes its gradient with respect to the first argument where the pointer is not
// null, in the same pass over the data; the matrix is resized if it has to be, so with its size right nothing is
// allocated. Shapes, labels, targets and weights that do not fit throw std::invalid_argument, before anything is
// written. NaN in the data gives NaN, also in a target and with a weight of 0. Of a batch without samples, or whose
// weights are all 0, the sum is 0 and the mean NaN (0/0).
#pragma once
#include <limits>
#include <type_traits>

#include "nn/core/shape.hpp"

namespace nn {

/// The losses of the samples are added up, or averaged: over what stands at each loss.
enum class Reduction { mean, sum };

/// Where a loss writes its gradient; nullptr for nowhere.
template <typename T>
using Gradient = std::type_identity_t<arma::Mat<T>*>;

namespace detail {

/// "squared_error: target is 3 x 4, and must be 3 x 5"; the gradient must be none of the arguments.
template <typename T>
void require_loss(const char* where, const arma::Mat<T>& X, const arma::Mat<T>& target, const arma::Mat<T>* dX) {
  if (target.n_rows != X.n_rows || target.n_cols != X.n_cols)
    require_size(where, "target", target, X.n_rows, X.n_cols);
  if (dX == &X || dX == &target) require(false, where, ": dX is one of the arguments, and must be a matrix of its own");
}

/// One label for each column, each below n_rows.
template <typename T>
void require_loss(const char* where, const arma::Mat<T>& X, const arma::umat& labels, const arma::Mat<T>* dX) {
  if (labels.n_elem != X.n_cols || (labels.n_rows != 1 && labels.n_cols != 1 && X.n_cols > 0))
    require(false, where, ": labels is ", labels.n_rows, " x ", labels.n_cols, ", and must have one entry a sample: ",
            X.n_cols);
  for (uword n = 0; n < labels.n_elem; ++n)
    if (labels[n] >= X.n_rows)
      require(false, where, ": the label of sample ", n, " is ", labels[n], ", and must be below ", X.n_rows);
  if (dX == &X) require(false, where, ": dX is X, and must be a matrix of its own");
}

/// No weights, or one for each class, finite and at least 0.
template <typename T>
void require_class_weights(const char* where, const arma::Col<T>& weights, uword classes) {
  if (!weights.is_empty() && weights.n_elem != classes)
    require(false, where, ": class_weights has ", weights.n_elem, " entries, and must have ", classes, " or none");
  for (uword c = 0; c < weights.n_elem; ++c)
    if (!(weights[c] >= 0 && weights[c] <= std::numeric_limits<T>::max()))
      require(false, where, ": class_weights of class ", c, " is ", static_cast<double>(weights[c]),
              ", and must be finite and at least 0");
}

/// The mean's denominator: the number of samples, or with class weights the sum of the weights of their labels.
template <typename T>
double weight_of_samples(const arma::umat& labels, const arma::Col<T>& weights) {
  if (weights.is_empty()) return static_cast<double>(labels.n_elem);
  double sum = 0;
  for (const uword label : labels) sum += static_cast<double>(weights[label]);
  return sum;
}

}  // namespace detail

}  // namespace nn
