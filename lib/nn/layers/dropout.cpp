#include "nn/layers/dropout.hpp"

#include <cmath>
#include <utility>

#include "nn/kernels/dropout.hpp"
#include "nn/kernels/parallel.hpp"

namespace nn {

template <typename T>
Dropout<T>::Dropout(const Shape& input, double p, std::uint64_t seed) : Layer<T>(input, input), p_(p), seed_(seed) {
  require(p >= 0 && p < 1, "Dropout: p is ", p, ", and must be at least 0 and below 1");
}

template <typename T>
void Dropout<T>::set_mask(const Matrix& mask) {
  require(mask.n_rows == this->input().size(), "Dropout: mask has ", mask.n_rows, " rows, and must have ",
          this->input().size());
  for (uword i = 0; i < mask.n_elem; ++i)
    if (mask(i) != 0 && mask(i) != 1)
      require(false, "Dropout: mask(", i % mask.n_rows, ", ", i / mask.n_rows, ") is ", static_cast<double>(mask(i)),
              ", and must be 0 or 1");
  next_mask_ = mask;
  has_mask_ = has_next_ = true;
}

template <typename T>
void Dropout<T>::require_forward(uword N) const {
  const uword needed = has_next_ ? next_mask_.n_cols : mask_.n_cols;
  if (has_mask_ && this->mode() == Mode::training && needed != N)
    require(false, "Dropout: X has ", N, " samples, and must have ", needed, ", as the mask that was set");
}

template <typename T>
void Dropout<T>::run_forward(const Matrix& X, Matrix& Y) {
  pass_ = this->mode() == Mode::inference ? Pass::identity : has_mask_ ? Pass::given_mask : Pass::random_mask;
  if (pass_ == Pass::given_mask && std::exchange(has_next_, false)) mask_.swap(next_mask_);
  if (pass_ == Pass::random_mask) key_ = kernels::mix(kernels::mix(seed_ + 1) + ++passes_);
  apply(X, Y);
}

template <typename T>
void Dropout<T>::run_backward(const Matrix&, const Matrix&, const Matrix& dY, Matrix* dX) {
  if (dX) apply(dY, *dX);
}

template <typename T>
void Dropout<T>::apply(const Matrix& in, Matrix& out) const {
  const T scale = static_cast<T>(1 / (1 - p_)), *x = in.memptr();
  T* y = out.memptr();
  if (pass_ == Pass::random_mask)
    return kernels::dropout(x, in.n_elem, key_, static_cast<std::uint32_t>(std::ldexp(p_, 32)), scale, y);
  kernels::parallel_ranges(in.n_elem, 1 << 16, [&](uword first, uword last) {
    if (pass_ == Pass::identity)
      std::copy(x + first, x + last, y + first);
    else
      for (uword i = first; i < last; ++i) y[i] = mask_[i] != 0 ? x[i] * scale : T(0);
  });
}

template <typename T>
std::string Dropout<T>::name() const {
  return "dropout " + detail::word(p_);
}

template class Dropout<float>;
template class Dropout<double>;

}  // namespace nn
