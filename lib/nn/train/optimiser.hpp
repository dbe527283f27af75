// What every optimiser is: an update of the parameters by their gradients, with a state that can be saved.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// Where weight decay acts.
enum class Decay { weights, everything };

/// Minimises by the gradients that backward passes have left. It keeps, a parameter, one or two matrices of the same
/// size, made by the constructor: a step allocates nothing. The parameters' owner must outlive it.
/// A NaN or an infinity in a gradient goes into the parameter's entry; the other entries stay clean.
template <typename T>
class Optimiser {
 public:
  using Matrix = arma::Mat<T>;

  virtual ~Optimiser() = default;
  Optimiser(const Optimiser&) = delete;
  Optimiser& operator=(const Optimiser&) = delete;

  /// One update of every parameter; the gradients stay as they are. Throws std::invalid_argument if a parameter or its
  /// gradient has changed its size; then nothing has changed.
  void step();

  double learning_rate() const { return learning_rate_; }
  /// Finite and >= 0, or std::invalid_argument.
  void set_learning_rate(double rate);

  /// How many steps were made, also before the state was restored.
  uword steps() const;

  const std::vector<Parameter<T>>& parameters() const { return parameters_; }

  /// All that must be restored, beside the parameters, to go on as if there had been no pause: "adam.steps",
  /// "adam.m.2.W", ... The learning rate is not part of it.
  std::vector<Buffer<T>> state();

 protected:
  /// `slots`: the names of the matrices kept for each parameter.
  Optimiser(std::string name, std::vector<Parameter<T>> parameters, double learning_rate,
            std::vector<std::string> slots, double weight_decay, Decay decay);

  struct Tensor {
    const T* gradient;
    T* value;
    T* slot[2];
    double weight_decay;  // 0 where this parameter is not decayed
  };
  /// Makes ready for step number t = 1, 2, ...
  virtual void begin(uword) {}
  /// Updates n entries from `begin` on; entries do not depend on each other.
  virtual void update(const Tensor& tensor, uword begin, uword n) const = 0;

 private:
  std::string name_;
  std::vector<Parameter<T>> parameters_;
  std::vector<std::string> slot_names_;
  std::vector<Matrix> slots_;  // of parameter i: slots_[i * slot_names_.size() + ...]
  Matrix steps_;               // two digits to the base 2^24, each exact in float
  double learning_rate_ = 0, weight_decay_;
  Decay decay_;
};

extern template class Optimiser<float>;
extern template class Optimiser<double>;

}  // namespace nn
