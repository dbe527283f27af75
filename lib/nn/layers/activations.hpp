// Activations: each is a line of mathematics here and two in the .cpp file, its value and its derivative.
#pragma once
#include <concepts>

#include "nn/core/layer.hpp"

namespace nn {

/// Which formula a Gelu computes.
enum class GeluForm { exact, tanh };

namespace formula {
struct Relu {};
struct LeakyRelu {
  explicit LeakyRelu(double negative_slope = 0.01);
  double slope;
};
struct Elu {
  explicit Elu(double alpha_ = 1);
  double alpha;
};
struct Gelu {
  explicit Gelu(GeluForm form_ = GeluForm::exact) : form(form_) {}
  GeluForm form;
};
struct Silu {};
struct Sigmoid {};
struct Tanh {};
struct Softplus {};
struct Step {};
}  // namespace formula

/// The layer of a function that acts on each entry by itself: Y = f(X), dX = f'(X) dY. A formula is a small struct with
/// the function's constants; its value and derivative stand in activations.cpp.
template <typename T, typename Formula>
class Elementwise : public Layer<T> {
 public:
  using typename Layer<T>::Matrix;
  template <typename... Constants>
  requires std::constructible_from<Formula, Constants...>
  explicit Elementwise(const Shape& input, const Constants&... constants)
      : Layer<T>(input, input), formula_(constants...) {}

  std::string name() const override;

 private:
  void run_forward(const Matrix& X, Matrix& Y) override;
  void run_backward(const Matrix& X, const Matrix& Y, const Matrix& dY, Matrix* dX) override;

  Formula formula_;
};

// All: the constructor's first argument is the input's shape, which is the output's too. NaN gives NaN; at an infinity
// both the value and the derivative are their limits. At NaN dX is NaN, but finite for Relu, LeakyRelu and Step, whose
// derivatives are piecewise constant. Elu, Sigmoid and Tanh take the derivative from y, which saves time: where y is
// near its limit (x far from 0) it has an absolute error of an ulp of that limit, and no relative accuracy.

/// max(x, 0); the derivative at 0 is 0. Where the derivative is 0 so is dX, whatever dY.
template <typename T>
using Relu = Elementwise<T, formula::Relu>;

/// x for x > 0, slope x otherwise; the derivative at 0 is the slope.
/// LeakyRelu<T>(input, double slope = 0.01); the slope must be finite.
template <typename T>
using LeakyRelu = Elementwise<T, formula::LeakyRelu>;

/// x for x > 0, alpha (e^x - 1) otherwise; the derivative at 0 is alpha (Clevert, Unterthiner, Hochreiter 2016).
/// Elu<T>(input, double alpha = 1); alpha must be finite and at least 0.
template <typename T>
using Elu = Elementwise<T, formula::Elu>;

/// x Phi(x), Phi the distribution function of the normal distribution (Hendrycks, Gimpel 2016); or with GeluForm::tanh
/// their approximation  x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))).
/// Gelu<T>(input, GeluForm form = GeluForm::exact). Relative accuracy is kept for large negative x, too.
template <typename T>
using Gelu = Elementwise<T, formula::Gelu>;

/// x sigmoid(x), also called swish.
template <typename T>
using Silu = Elementwise<T, formula::Silu>;

/// 1 / (1 + e^-x).
template <typename T>
using Sigmoid = Elementwise<T, formula::Sigmoid>;

template <typename T>
using Tanh = Elementwise<T, formula::Tanh>;

/// log(1 + e^x); exact also where e^x would overflow, or vanish beside 1.
template <typename T>
using Softplus = Elementwise<T, formula::Softplus>;

/// Heaviside's function: 1 for x >= 0, 0 otherwise; the derivative is 0 everywhere.
template <typename T>
using Step = Elementwise<T, formula::Step>;

extern template class Elementwise<float, formula::Relu>;
extern template class Elementwise<double, formula::Relu>;
extern template class Elementwise<float, formula::LeakyRelu>;
extern template class Elementwise<double, formula::LeakyRelu>;
extern template class Elementwise<float, formula::Elu>;
extern template class Elementwise<double, formula::Elu>;
extern template class Elementwise<float, formula::Gelu>;
extern template class Elementwise<double, formula::Gelu>;
extern template class Elementwise<float, formula::Silu>;
extern template class Elementwise<double, formula::Silu>;
extern template class Elementwise<float, formula::Sigmoid>;
extern template class Elementwise<double, formula::Sigmoid>;
extern template class Elementwise<float, formula::Tanh>;
extern template class Elementwise<double, formula::Tanh>;
extern template class Elementwise<float, formula::Softplus>;
extern template class Elementwise<double, formula::Softplus>;
extern template class Elementwise<float, formula::Step>;
extern template class Elementwise<double, formula::Step>;

}  // namespace nn
