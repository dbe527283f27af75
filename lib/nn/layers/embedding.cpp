#include "nn/layers/embedding.hpp"

#include <cmath>
#include <limits>

#include "nn/kernels/parallel.hpp"

namespace nn {

template <typename T>
Embedding<T>::Embedding(const Shape& input, uword vocabulary, uword dimension)
    : Layer<T>(input, {dimension, input.size()}), vocabulary_(vocabulary) {
  require((input.height == 1 || input.width == 1) && input.channels == 1, "Embedding: input is ", input,
          ", and must be 1 x T or T");
  require(vocabulary >= 1, "Embedding: vocabulary is 0, and must be at least 1");
  require(dimension >= 1, "Embedding: dimension is 0, and must be at least 1");
  constexpr uword most = uword{1} << std::numeric_limits<T>::digits;
  require(vocabulary <= most, "Embedding: vocabulary is ", vocabulary, ", and must be at most ", most,
          ", since indices are stored as floating-point numbers");
  // An index picks one column, as a product with a vector of one 1 and zeros would: an entry of Y has one input.
  this->learn("W", W, dW, dimension, vocabulary, 1, dimension);
}

template <typename T>
void Embedding<T>::require_input(const Matrix& X) const {
  const T end = static_cast<T>(vocabulary_);
  for (uword i = 0; i < X.n_elem; ++i)
    if (!(X[i] >= 0 && X[i] < end && X[i] == std::floor(X[i])))
      require(false, "Embedding: X of sample ", i / X.n_rows, " at position ", i % X.n_rows, " is ",
              static_cast<double>(X[i]), ", and must be a whole number from 0 to ", vocabulary_ - 1);
}

template <typename T>
void Embedding<T>::run_forward(const Matrix& X, Matrix& Y) {
  const uword d = W.n_rows;
  kernels::parallel_ranges(X.n_elem, (1 << 14) / d + 1, [&](uword first, uword last) {
    for (uword t = first; t < last; ++t) std::copy_n(W.colptr(static_cast<uword>(X[t])), d, Y.memptr() + t * d);
  });
}

// Several positions may add to one vector, so threads share the entries of the vectors, not the positions.
template <typename T>
void Embedding<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const uword d = W.n_rows;
  kernels::parallel_ranges(d, std::max<uword>(16, (1 << 14) / (X.n_elem + 1)), [&](uword first, uword last) {
    for (uword t = 0; t < X.n_elem; ++t) {
      T* dw = dW.colptr(static_cast<uword>(X[t]));
      const T* dy = dY.memptr() + t * d;
      for (uword i = first; i < last; ++i) dw[i] += dy[i];
    }
  });
  if (dX) dX->zeros();
}

template <typename T>
std::string Embedding<T>::name() const {
  return "embedding " + std::to_string(vocabulary_) + " -> " + std::to_string(this->output().height);
}

template class Embedding<float>;
template class Embedding<double>;

}  // namespace nn
