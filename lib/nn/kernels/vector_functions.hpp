// The functions of vector_math.hpp on arrays.
#pragma once
#include "nn/core/shape.hpp"

namespace nn::kernels {

enum class Function {
  exp, exp_nonpositive, expm1, log, log1p, tanh, sigmoid, softplus, erf, normal_distribution, normal_density
};

/// y[i] = f(x[i]) for i < n; y may be x.
template <typename T>
void apply(Function f, const T* x, T* y, uword n);

}  // namespace nn::kernels
