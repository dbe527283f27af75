// What every layer is: a function of a batch with parameters, and its vector-Jacobian product.
#pragma once
#include <cstdint>
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
  /// not fit or is Y itself, or a parameter has lost its size; then Y is as it was.
  void forward(const Matrix& X, Matrix& Y);

  /// The vector-Jacobian product of the last forward, given its X and Y:  dX = (dY/dX)^T dY,  and every parameter's
  /// gradient grows by (dY/dparameter)^T dY. Without a dX (nullptr) only the parameters' gradients are computed.
  /// Throws std::invalid_argument if there was no forward or it saw another number of samples, a shape does not fit or
  /// dX is one of the arguments; then nothing has changed.
  void backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX);

  virtual std::vector<Parameter<T>> parameters();
  virtual std::vector<Buffer<T>> buffers();
  /// What a layer counts from pass to pass, on which its random draws depend: with the same numbers, the same draws.
  virtual std::vector<std::uint64_t*> counters() { return {}; }
  virtual void set_mode(Mode mode) { mode_ = mode; }
  Mode mode() const { return mode_; }

  // What a pass asks before it writes anything. A network asks its layers, so that none of them refuses half-way. All
  // throw std::invalid_argument, and allocate nothing otherwise.

  /// Whether N samples can go forward: parameters and buffers have their sizes. A layer may have needs of its own.
  virtual void require_forward(uword N) const;
  /// Whether N samples can go back: as many as the last forward saw, and gradients have their sizes too.
  virtual void require_backward(uword N) const;
  /// Whether the entries of X, which has the right rows, can be taken. A network asks the layers that read X. (One
  /// further in asks when those before it have run, and may have moved their buffers; Y is as it was then, too.)
  virtual void require_input(const Matrix&) const {}

  /// "conv2d 3 x 3, 64 channels": what a summary of a network shows.
  virtual std::string name() const = 0;

 protected:
  /// Throws std::invalid_argument if the input's shape has a 0.
  Layer(const Shape& input, const Shape& output);
  void set_output(const Shape& output) { output_ = output; }  // for networks, which grow

  /// For the constructor: value and gradient, members of the layer, become rows x cols zeros, and are checked from then
  /// on in each pass. parameters() lists them in this order, under this name, unless rows = 0: a bias that is not used.
  void learn(const char* name, Matrix& value, Matrix& gradient, uword rows, uword cols, uword fan_in = 0,
             uword fan_out = 0);
  /// The same for what buffers() lists.
  void keep(const char* name, Matrix& value, uword rows, uword cols);

 private:
  struct Tensor {
    const char* name;
    Matrix *value, *gradient;  // of a buffer nullptr
    uword rows, cols, fan_in, fan_out;
  };
  static constexpr uword none = ~uword{0};

  void require_tensor(const char* prefix, const char* name, const Matrix& M, const Tensor& tensor) const;
  virtual void set_size(Matrix& Y, uword N) { Y.set_size(output_.size(), N); }  // networks leave it to their last layer
  virtual void run_forward(const Matrix& X, Matrix& Y) = 0;
  virtual void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) = 0;

  Shape input_, output_;
  Mode mode_ = Mode::training;
  std::vector<Tensor> tensors_;
  uword forward_batch_ = none;  // samples of the last forward
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
