#include "nn/layers/activations.hpp"

#include <cmath>

#include "nn/kernels/map_vectors.hpp"
#include "nn/kernels/vector_math.hpp"

namespace nn {

namespace formula {

LeakyRelu::LeakyRelu(double negative_slope) : slope(negative_slope) {
  require(std::isfinite(slope), "LeakyRelu: slope is ", slope, ", and must be finite");
}

Elu::Elu(double alpha_) : alpha(alpha_) {
  require(std::isfinite(alpha) && alpha >= 0, "Elu: alpha is ", alpha, ", and must be finite and at least 0");
}

// For each formula: its name; value(x); and dx from dy and whichever of x and y makes the derivative simpler, since
// each matrix read costs time. The vectors work entry by entry.
template <typename T>
using V = simd::Vector<T>;

/// The finite number nearest to x: so infinity times a limit of 0 is 0.
template <typename T>
V<T> finite(V<T> x, T largest = std::numeric_limits<T>::max()) {
  return simd::max<T>(simd::min<T>(x, simd::splat<T>(largest)), simd::splat<T>(-largest));
}

std::string name(const Relu&) { return "relu"; }
template <typename T>
V<T> value(const Relu&, V<T> x) {
  return simd::max<T>(x, V<T>{});
}
template <typename T>
V<T> from_y(const Relu&, V<T> y, V<T> dy) {
  return y <= T(0) ? V<T>{} : dy;
}

std::string name(const LeakyRelu& f) { return "leaky relu " + nn::detail::word(f.slope); }
template <typename T>
V<T> value(const LeakyRelu& f, V<T> x) {
  if (f.slope == 0) return simd::max<T>(x, V<T>{});  // 0 at -inf, too
  return x > T(0) ? x : T(f.slope) * x;
}
template <typename T>
V<T> from_x(const LeakyRelu& f, V<T> x, V<T> dy) {
  return x > T(0) ? dy : T(f.slope) * dy;
}

std::string name(const Elu& f) { return "elu " + nn::detail::word(f.alpha); }
template <typename T>
V<T> value(const Elu& f, V<T> x) {
  return x > T(0) ? x : T(f.alpha) * simd::expm1<T>(x);
}
template <typename T>
V<T> from_y(const Elu& f, V<T> y, V<T> dy) {
  return y > T(0) ? dy : (y + T(f.alpha)) * dy;  // alpha e^x = y + alpha
}

std::string name(const Gelu& f) { return f.form == GeluForm::exact ? "gelu" : "gelu, tanh form"; }
// The tanh form is x sigmoid(2 u), u = sqrt(2/pi) (x + 0.044715 x^3), since 1 + tanh(u) = 2 sigmoid(2 u).
template <typename T>
constexpr T two_root = T(1.59576912160573071176);  // 2 sqrt(2/pi)
template <typename T>
V<T> value(const Gelu& f, V<T> x) {
  x = simd::max<T>(x, simd::splat<T>(-40));  // 0 below
  if (f.form == GeluForm::exact) return x * simd::normal<T>(x).distribution;
  return x * simd::sigmoid<T>(two_root<T> * x * (T(1) + T(0.044715) * x * x));
}
template <typename T>
V<T> from_x(const Gelu& f, V<T> x, V<T> dy) {
  x = finite<T>(x, 40);
  if (f.form == GeluForm::exact) {
    const simd::Normal<T> normal = simd::normal<T>(x);
    return (normal.distribution + x * normal.density) * dy;  // Phi' = phi
  }
  const V<T> s = simd::sigmoid<T>(two_root<T> * x * (T(1) + T(0.044715) * x * x));
  const V<T> slope = two_root<T> * (T(1) + T(3 * 0.044715) * x * x);
  return (s + x * s * (T(1) - s) * slope) * dy;
}

std::string name(const Silu&) { return "silu"; }
template <typename T>
V<T> value(const Silu&, V<T> x) {
  return simd::max<T>(x, simd::splat<T>(std::numeric_limits<T>::lowest())) * simd::sigmoid<T>(x);
}
template <typename T>
V<T> from_x(const Silu&, V<T> x, V<T> dy) {
  const V<T> s = simd::sigmoid<T>(x);
  return s * (T(1) + finite<T>(x) * (T(1) - s)) * dy;
}

std::string name(const Sigmoid&) { return "sigmoid"; }
template <typename T>
V<T> value(const Sigmoid&, V<T> x) {
  return simd::sigmoid<T>(x);
}
template <typename T>
V<T> from_y(const Sigmoid&, V<T> y, V<T> dy) {
  return y * (T(1) - y) * dy;
}

std::string name(const Tanh&) { return "tanh"; }
template <typename T>
V<T> value(const Tanh&, V<T> x) {
  return simd::tanh<T>(x);
}
template <typename T>
V<T> from_y(const Tanh&, V<T> y, V<T> dy) {
  return (T(1) - y * y) * dy;
}

std::string name(const Softplus&) { return "softplus"; }
template <typename T>
V<T> value(const Softplus&, V<T> x) {
  return simd::softplus<T>(x);
}
template <typename T>
V<T> from_x(const Softplus&, V<T> x, V<T> dy) {
  return simd::sigmoid<T>(x) * dy;
}

std::string name(const Step&) { return "step"; }
template <typename T>
V<T> value(const Step&, V<T> x) {
  return x >= T(0) ? simd::splat<T>(1) : (x < T(0) ? V<T>{} : x);  // the last: NaN
}
template <typename T>
V<T> from_y(const Step&, V<T>, V<T>) {
  return V<T>{};
}

}  // namespace formula

template <typename T, typename Formula>
void Elementwise<T, Formula>::run_forward(const Matrix& X, Matrix& Y) {
  using V = simd::Vector<T>;
  const Formula f = formula_;
  kernels::map_vectors(X.n_elem, Y.memptr(), [f](V x) { return formula::value<T>(f, x); }, X.memptr());
}

template <typename T, typename Formula>
void Elementwise<T, Formula>::run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) {
  using V = simd::Vector<T>;
  if (!dX) return;
  const Formula f = formula_;
  if constexpr (requires(V v) { formula::from_y<T>(f, v, v); })
    kernels::map_vectors(X.n_elem, dX->memptr(), [f](V y, V dy) { return formula::from_y<T>(f, y, dy); }, Y.memptr(),
                         dY.memptr());
  else
    kernels::map_vectors(X.n_elem, dX->memptr(), [f](V x, V dy) { return formula::from_x<T>(f, x, dy); }, X.memptr(),
                         dY.memptr());
}

template <typename T, typename Formula>
std::string Elementwise<T, Formula>::name() const {
  return formula::name(formula_);
}

template class Elementwise<float, formula::Relu>;
template class Elementwise<double, formula::Relu>;
template class Elementwise<float, formula::LeakyRelu>;
template class Elementwise<double, formula::LeakyRelu>;
template class Elementwise<float, formula::Elu>;
template class Elementwise<double, formula::Elu>;
template class Elementwise<float, formula::Gelu>;
template class Elementwise<double, formula::Gelu>;
template class Elementwise<float, formula::Silu>;
template class Elementwise<double, formula::Silu>;
template class Elementwise<float, formula::Sigmoid>;
template class Elementwise<double, formula::Sigmoid>;
template class Elementwise<float, formula::Tanh>;
template class Elementwise<double, formula::Tanh>;
template class Elementwise<float, formula::Softplus>;
template class Elementwise<double, formula::Softplus>;
template class Elementwise<float, formula::Step>;
template class Elementwise<double, formula::Step>;

}  // namespace nn
