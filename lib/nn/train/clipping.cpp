#include "nn/train/clipping.hpp"

#include <cmath>

namespace nn {

namespace {

// Sixteen sums side by side: one alone would wait for each addition.
template <typename T>
double sum_of_squares(const T* x, uword n) {
  constexpr uword lanes = 16;
  double sums[lanes] = {};
  uword i = 0;
  for (; i + lanes <= n; i += lanes)
    for (uword j = 0; j < lanes; ++j) {
      const double d = static_cast<double>(x[i + j]);
      sums[j] += d * d;
    }
  for (; i < n; ++i) sums[i % lanes] += static_cast<double>(x[i]) * static_cast<double>(x[i]);
  double total = 0;
  for (const double s : sums) total += s;
  return total;
}

}  // namespace

template <typename T>
double gradient_norm(const std::vector<Parameter<T>>& parameters) {
  double total = 0;
  for (const Parameter<T>& p : parameters) total += sum_of_squares(p.gradient->memptr(), p.gradient->n_elem);
  return std::sqrt(total);
}

template <typename T>
double clip_by_norm(const std::vector<Parameter<T>>& parameters, double bound) {
  require(bound > 0, "clip_by_norm: bound is ", bound, ", and must be above 0");
  const double norm = gradient_norm(parameters);
  if (!(norm > bound) || !std::isfinite(norm)) return norm;
  const T factor = static_cast<T>(bound / norm);
  for (const Parameter<T>& p : parameters) *p.gradient *= factor;
  return norm;
}

template <typename T>
void clip_by_value(const std::vector<Parameter<T>>& parameters, double bound) {
  require(bound >= 0, "clip_by_value: bound is ", bound, ", and must be at least 0");
  const T most = static_cast<T>(bound);
  for (const Parameter<T>& p : parameters) {
    T* g = p.gradient->memptr();
    for (uword i = 0; i < p.gradient->n_elem; ++i) g[i] = g[i] > most ? most : g[i] < -most ? -most : g[i];
  }
}

template double gradient_norm(const std::vector<Parameter<float>>&);
template double gradient_norm(const std::vector<Parameter<double>>&);
template double clip_by_norm(const std::vector<Parameter<float>>&, double);
template double clip_by_norm(const std::vector<Parameter<double>>&, double);
template void clip_by_value(const std::vector<Parameter<float>>&, double);
template void clip_by_value(const std::vector<Parameter<double>>&, double);

}  // namespace nn
