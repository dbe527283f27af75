// Vectors for the entries of a vocabulary.
#pragma once
#include "nn/core/layer.hpp"

namespace nn {

/// X holds T indices of a sample, as numbers (input {1, T} or {T}); Y is the sequence {dimension, T} of their vectors,
///   Y(:, t) = W(:, X(t)),   W: dimension x vocabulary.
/// dW(:, X(t)) += dY(:, t); dX is zero, since nothing is learned about an index. W is zero until initialised.
/// forward and backward throw std::invalid_argument, naming sample, position and value, for an index that is not one of
/// 0 ... vocabulary - 1: NaN, infinity and fractions too.
template <typename T>
class Embedding : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  Embedding(const Shape& input, uword vocabulary, uword dimension);

  Matrix W, dW;

  void require_input(const Matrix& X) const override;
  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  uword vocabulary_;
};

extern template class Embedding<float>;
extern template class Embedding<double>;

}  // namespace nn
