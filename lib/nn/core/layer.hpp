// What every layer is: a function of a batch with parameters, and its vector-Jacobian product.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "nn/core/shape.hpp"

namespace nn {

/// A tensor that is learned, with its gradient, both owned by a layer. Of a weight, fan_in and fan_out count the
/// inputs and outputs that one entry connects to (initialisation needs them); of a bias or a gain both are 0.
template <typename T>
struct Parameter {
  std::string name;
  arma::Mat<T>* value;
  arma::Mat<T>* gradient;
  uword fan_in = 0, fan_out = 0;
  bool is_weight() const { return fan_in > 0; }
};

/// A tensor that a layer keeps from batch to batch without learning it, and that has to be saved with the parameters.
template <typename T>
struct Buffer {
  std::string name;
  arma::Mat<T>* value;
};

/// Batch normalisation and dropout act differently while training.
enum class Mode { inference, training };

/// One layer, for samples of one shape. It owns its parameters and the scratch memory of its passes, which is kept
/// from call to call: after the first step with a batch size, a step allocates nothing.
template <typename T>
class Layer {
 public:
  using Matrix = arma::Mat<T>;

  virtual ~Layer() = default;
  Layer(const Layer&) = delete;
  Layer& operator=(const Layer&) = delete;

  const Shape& input() const { return input_; }
  const Shape& output() const { return output_; }

  /// Y = f(X). X: input().size() x N; Y becomes output().size() x N, N >= 0. Throws std::invalid_argument if X does
  /// not fit or is Y itself; then Y is as it was.
  void forward(const Matrix& X, Matrix& Y);

  /// The vector-Jacobian product of the last forward, given its X and Y:  dX = (dY/dX)^T dY,  and every parameter's
  /// gradient grows by (dY/dparameter)^T dY. Without a dX (nullptr) only the parameters' gradients are computed.
  /// Throws std::invalid_argument if a shape does not fit or dX is one of the arguments; then nothing has changed.
  void backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX);

  virtual std::vector<Parameter<T>> parameters() { return {}; }
  virtual std::vector<Buffer<T>> buffers() { return {}; }
  virtual void set_mode(Mode mode) { mode_ = mode; }
  Mode mode() const { return mode_; }

  /// Throws std::invalid_argument for entries, or a batch, that the layer cannot take; X has the right rows. forward
  /// asks before it writes; a network asks the layers that read X (one further in may refuse when Y has its size).
  virtual void require_input(const Matrix&) const {}

  /// "conv2d 3 x 3, 64 channels": what a summary of a network shows.
  virtual std::string name() const = 0;

 protected:
  Layer(const Shape& input, const Shape& output) : input_(input), output_(output) {}
  void set_output(const Shape& output) { output_ = output; }  // for networks, which grow

 private:
  virtual void run_forward(const Matrix& X, Matrix& Y) = 0;
  virtual void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) = 0;

  Shape input_, output_;
  Mode mode_ = Mode::training;
};

/// Sets every gradient to zero: backward adds to them.
template <typename T>
void zero_gradients(const std::vector<Parameter<T>>& parameters) {
  for (const Parameter<T>& p : parameters) p.gradient->zeros();
}

/// The number of learned entries.
template <typename T>
uword count(const std::vector<Parameter<T>>& parameters) {
  uword n = 0;
  for (const Parameter<T>& p : parameters) n += p.value->n_elem;
  return n;
}

extern template class Layer<float>;
extern template class Layer<double>;

}  // namespace nn
