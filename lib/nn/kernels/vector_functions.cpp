#include "nn/kernels/vector_functions.hpp"

#include "nn/kernels/map_vectors.hpp"
#include "nn/kernels/vector_math.hpp"

namespace nn::kernels {

template <typename T>
void apply(Function f, const T* x, T* y, uword n) {
  using V = simd::Vector<T>;
  const auto run = [&](auto g) { map_vectors(n, y, g, x); };
  switch (f) {
    case Function::exp: return run([](V v) { return simd::exp<T>(v); });
    case Function::exp_nonpositive: return run([](V v) { return simd::exp_nonpositive<T>(v); });
    case Function::expm1: return run([](V v) { return simd::expm1<T>(v); });
    case Function::log: return run([](V v) { return simd::log<T>(v); });
    case Function::log1p: return run([](V v) { return simd::log1p<T>(v); });
    case Function::tanh: return run([](V v) { return simd::tanh<T>(v); });
    case Function::sigmoid: return run([](V v) { return simd::sigmoid<T>(v); });
    case Function::softplus: return run([](V v) { return simd::softplus<T>(v); });
    case Function::erf: return run([](V v) { return simd::erf<T>(v); });
    case Function::normal_distribution: return run([](V v) { return simd::normal<T>(v).distribution; });
    case Function::normal_density: return run([](V v) { return simd::normal<T>(v).density; });
  }
}

template void apply<float>(Function, const float*, float*, uword);
template void apply<double>(Function, const double*, double*, uword);

}  // namespace nn::kernels
