#include "nn/core/layer.hpp"

namespace nn {

template <typename T>
Layer<T>::Layer(const Shape& input, const Shape& output) : input_(input), output_(output) {
  require_input_shape(input);
}

template <typename T>
void Layer<T>::learn(const char* name, Matrix& value, Matrix& gradient, uword rows, uword cols, uword fan_in,
                     uword fan_out) {
  value.zeros(rows, cols);
  gradient.zeros(rows, cols);
  tensors_.push_back({name, &value, &gradient, rows, cols, fan_in, fan_out});
}

template <typename T>
void Layer<T>::keep(const char* name, Matrix& value, uword rows, uword cols) {
  value.zeros(rows, cols);
  tensors_.push_back({name, &value, nullptr, rows, cols, 0, 0});
}

template <typename T>
std::vector<Parameter<T>> Layer<T>::parameters() {
  std::vector<Parameter<T>> all;
  for (const Tensor& t : tensors_)
    if (t.gradient && t.rows > 0) all.push_back({t.name, t.value, t.gradient, t.fan_in, t.fan_out});
  return all;
}

template <typename T>
std::vector<Buffer<T>> Layer<T>::buffers() {
  std::vector<Buffer<T>> all;
  for (const Tensor& t : tensors_)
    if (!t.gradient) all.push_back({t.name, t.value});
  return all;
}

// A step allocates nothing, so the words of a message are put together only where there is one.
template <typename T>
void Layer<T>::require_tensor(const char* prefix, const char* tensor, const Matrix& M, const Tensor& t) const {
  if (M.n_rows != t.rows || M.n_cols != t.cols)
    require_size(name().c_str(), (std::string(prefix) + tensor).c_str(), M, t.rows, t.cols);
}

template <typename T>
void Layer<T>::require_forward(uword) const {
  for (const Tensor& t : tensors_) require_tensor("", t.name, *t.value, t);
}

template <typename T>
void Layer<T>::require_backward(uword N) const {
  if (forward_batch_ == none) require(false, name(), ": backward needs a forward before it");
  if (forward_batch_ != N)
    require(false, name(), ": X has ", N, " samples, and must have ", forward_batch_, ", as in the last forward");
  for (const Tensor& t : tensors_) {
    require_tensor("", t.name, *t.value, t);
    if (t.gradient) require_tensor("d", t.name, *t.gradient, t);
  }
}

template <typename T>
void Layer<T>::forward(const Matrix& X, Matrix& Y) {
  if (X.n_rows != input_.size())
    require(false, name(), ": X has ", X.n_rows, " rows, and must have ", input_.size(),
            " (samples are columns of shape ", input_, ")");
  if (&X == &Y) require(false, name(), ": X and Y are the same matrix, and must be two");
  require_forward(X.n_cols);
  require_input(X);
  forward_batch_ = none;  // until all has run
  set_size(Y, X.n_cols);
  run_forward(X, Y);
  forward_batch_ = X.n_cols;
}

template <typename T>
void Layer<T>::backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  const auto require_shape = [&](const char* what, const Matrix& M, const Shape& shape) {
    if (M.n_rows != shape.size() || M.n_cols != X.n_cols) require_size(name().c_str(), what, M, shape.size(), X.n_cols);
  };
  require_shape("X", X, input_);
  require_shape("Y", Y, output_);
  require_shape("dY", dY, output_);
  if (dX == &X || dX == &Y || dX == &dY)
    require(false, name(), ": dX is one of the arguments, and must be a matrix of its own");
  require_backward(X.n_cols);
  require_input(X);
  if (dX) dX->set_size(input_.size(), X.n_cols);
  run_backward(X, Y, dY, dX);
}

template class Layer<float>;
template class Layer<double>;

}  // namespace nn
