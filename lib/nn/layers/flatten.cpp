#include "nn/layers/flatten.hpp"

#include "nn/kernels/parallel.hpp"

namespace nn {

namespace {

template <typename T>
void copy(const arma::Mat<T>& from, arma::Mat<T>& to) {
  kernels::parallel_ranges(from.n_elem, 1 << 16, [&](uword first, uword last) {
    std::copy(from.memptr() + first, from.memptr() + last, to.memptr() + first);
  });
}

}  // namespace

template <typename T>
void Flatten<T>::run_forward(const Matrix& X, Matrix& Y) {
  copy(X, Y);
}

template <typename T>
void Flatten<T>::run_backward(const Matrix&, const Matrix&, const Matrix& dY, Matrix* dX) {
  if (dX) copy(dY, *dX);
}

template class Flatten<float>;
template class Flatten<double>;

}  // namespace nn
