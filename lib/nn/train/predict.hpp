// Using a network: outputs in inference mode, accuracy, one-hot targets.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// Sets a network's mode, and restores it at the end of the scope, also where an exception ends it. The mode is that of
/// the whole network: layers of it that were set differently by hand are not remembered.
template <typename T>
class ModeScope {
 public:
  ModeScope(Layer<T>& network, Mode mode) : network_(network), before_(network.mode()) { network_.set_mode(mode); }
  ~ModeScope() { network_.set_mode(before_); }
  ModeScope(const ModeScope&) = delete;
  ModeScope& operator=(const ModeScope&) = delete;

 private:
  Layer<T>& network_;
  Mode before_;
};

/// f(X) in inference mode, `batch` >= 1 samples at a time; the mode is restored. Returns output().size() x N. Throws
/// std::invalid_argument if X does not fit.
template <typename T>
arma::Mat<T> predict(Layer<T>& network, const arma::Mat<T>& X, uword batch = 256);

/// The row of each column's largest entry, the first of equals; n_rows if an entry is NaN or there is none.
template <typename T>
arma::uvec classes(const arma::Mat<T>& Y);

/// The share of the columns of Y whose largest entry is at the label's row; one with a NaN counts as wrong. 0 without
/// columns. Throws std::invalid_argument unless there is a label a column, below n_rows.
template <typename T>
double accuracy(const arma::Mat<T>& Y, const arma::uvec& labels);

/// Column n is 1 at row labels(n), else 0. Throws std::invalid_argument if a label is not below `classes`.
template <typename T>
arma::Mat<T> one_hot(const arma::uvec& labels, uword classes);

}  // namespace nn
