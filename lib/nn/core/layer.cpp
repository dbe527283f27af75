#include "nn/core/layer.hpp"

namespace nn {

// A step allocates nothing, so the words of a message are put together only where there is one.
template <typename T>
void Layer<T>::forward(const Matrix& X, Matrix& Y) {
  if (X.n_rows != input_.size())
    require(false, name(), ": X has ", X.n_rows, " rows, and must have ", input_.size(), " (samples are columns of shape ",
            input_, ")");
  if (&X == &Y) require(false, name(), ": X and Y are the same matrix, and must be two");
  require_input(X);
  Y.set_size(output_.size(), X.n_cols);
  run_forward(X, Y);
}

template <typename T>
void Layer<T>::backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  const auto require_shape = [&](const char* what, const Matrix& M, const Shape& shape) {
    if (M.n_rows != shape.size() || M.n_cols != X.n_cols)
      require_size(name().c_str(), what, M, shape.size(), X.n_cols);
  };
  require_shape("X", X, input_);
  require_shape("Y", Y, output_);
  require_shape("dY", dY, output_);
  if (dX == &X || dX == &Y || dX == &dY)
    require(false, name(), ": dX is one of the arguments, and must be a matrix of its own");
  if (dX) dX->set_size(input_.size(), X.n_cols);
  run_backward(X, Y, dY, dX);
}

template class Layer<float>;
template class Layer<double>;

}  // namespace nn
