// Layers one after another.
#pragma once
#include <utility>

#include "nn/core/network.hpp"

namespace nn {

/// Y = f_L( ... f_2(f_1(X))).  Built from the front, each layer takes the shape that the one before gives:
///   Sequential<float> net({28, 28});
///   net.add<Conv2d>(Conv2dSpec{.channels = 8, .kernel = {5, 5}});
///   net.add<Relu>();
template <typename T>
class Sequential : public Network<T> {
 public:
  using typename Layer<T>::Matrix;
  explicit Sequential(const Shape& input) : Network<T>(input) {}

  /// Appends a layer made with the shape so far and the arguments given; returns it.
  template <template <typename> class L, typename... Arguments>
  L<T>& add(Arguments&&... arguments) {
    auto layer = std::make_unique<L<T>>(this->output(), std::forward<Arguments>(arguments)...);
    L<T>& added = *layer;
    append(std::move(layer));
    return added;
  }
  /// Appends a layer; throws std::invalid_argument if its input is not the shape so far.
  void append(std::unique_ptr<Layer<T>> layer);

  uword size() const { return this->places(); }
  Layer<T>& operator[](uword i) { return *this->at(i); }

  void require_input(const Matrix& X) const override;
  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  std::vector<Matrix> Y_;  // Y_[i] = f_i(...), without the last
  std::vector<T> dY_[2];   // memory of the cotangents, taken in turns
};

extern template class Sequential<float>;
extern template class Sequential<double>;

}  // namespace nn
