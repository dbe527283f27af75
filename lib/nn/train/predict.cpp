#include "nn/train/predict.hpp"

#include <cmath>

namespace nn {

namespace {

/// The row of the largest of n entries; n if one is NaN or n is 0.
template <typename T>
uword largest(const T* y, uword n) {
  uword best = 0;
  for (uword i = 0; i < n; ++i) {
    if (std::isnan(y[i])) return n;
    if (y[i] > y[best]) best = i;
  }
  return n == 0 ? n : best;
}

void require_labels(const char* where, const arma::uvec& labels, uword classes) {
  for (uword n = 0; n < labels.n_elem; ++n)
    if (labels(n) >= classes)
      require(false, where, ": label ", n, " is ", labels(n), ", and must be below the number of classes, ", classes);
}

}  // namespace

template <typename T>
arma::Mat<T> predict(Layer<T>& network, const arma::Mat<T>& X, uword batch) {
  require(batch >= 1, "predict: batch is 0, and must be at least 1");
  require(X.n_rows == network.input().size(), "predict: X has ", X.n_rows, " rows, and must have ",
          network.input().size(), " (samples are columns of shape ", network.input(), ")");
  const ModeScope<T> mode(network, Mode::inference);
  arma::Mat<T> all(network.output().size(), X.n_cols), Y;
  for (uword begin = 0; begin < X.n_cols; begin += batch) {
    const uword n = std::min(batch, X.n_cols - begin);
    const arma::Mat<T> part(const_cast<T*>(X.colptr(begin)), X.n_rows, n, false, true);  // a view: nothing is copied
    network.forward(part, Y);
    all.cols(begin, begin + n - 1) = Y;
  }
  return all;
}

template <typename T>
arma::uvec classes(const arma::Mat<T>& Y) {
  arma::uvec found(Y.n_cols);
  for (uword n = 0; n < Y.n_cols; ++n) found(n) = largest(Y.colptr(n), Y.n_rows);
  return found;
}

template <typename T>
double accuracy(const arma::Mat<T>& Y, const arma::uvec& labels) {
  require(labels.n_elem == Y.n_cols, "accuracy: there are ", labels.n_elem, " labels, and must be ", Y.n_cols,
          ", one a column of Y");
  require_labels("accuracy", labels, Y.n_rows);
  uword right = 0;
  for (uword n = 0; n < Y.n_cols; ++n) right += largest(Y.colptr(n), Y.n_rows) == labels(n);
  return Y.n_cols == 0 ? 0 : static_cast<double>(right) / static_cast<double>(Y.n_cols);
}

template <typename T>
arma::Mat<T> one_hot(const arma::uvec& labels, uword n_classes) {
  require_labels("one_hot", labels, n_classes);
  arma::Mat<T> Y(n_classes, labels.n_elem);
  for (uword n = 0; n < labels.n_elem; ++n) Y(labels(n), n) = 1;
  return Y;
}

#define NN_INSTANTIATE(T)                                                   \
  template arma::Mat<T> predict(Layer<T>&, const arma::Mat<T>&, uword);     \
  template arma::uvec classes(const arma::Mat<T>&);                         \
  template double accuracy(const arma::Mat<T>&, const arma::uvec&);         \
  template arma::Mat<T> one_hot(const arma::uvec&, uword);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn
