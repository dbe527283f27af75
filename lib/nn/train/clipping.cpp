#include "nn/train/clipping.hpp"

#include <cmath>
#include <limits>

namespace nn {

namespace {

// Sixteen sums side by side: one alone would wait for each addition.
template <typename T>
double sum_of_squares(const T* x, uword n, double scale) {
  constexpr uword lanes = 16;
  double sums[lanes] = {};
  const auto add = [&](uword j, T entry) {
    const double d = scale * static_cast<double>(entry);
    sums[j] += d * d;
  };
  uword i = 0;
  for (; i + lanes <= n; i += lanes)
    for (uword j = 0; j < lanes; ++j) add(j, x[i + j]);
  for (; i < n; ++i) add(i % lanes, x[i]);
  double total = 0;
  for (const double s : sums) total += s;
  return total;
}

/// The sum of (scale g)^2 over all gradients.
template <typename T>
double sum_of_squares(const std::vector<Parameter<T>>& parameters, double scale) {
  double total = 0;
  for (const Parameter<T>& p : parameters) total += sum_of_squares(p.gradient->memptr(), p.gradient->n_elem, scale);
  return total;
}

template <typename T>
double largest(const std::vector<Parameter<T>>& parameters) {
  double most = 0;
  for (const Parameter<T>& p : parameters)
    for (const T g : *p.gradient) most = std::max(most, std::abs(static_cast<double>(g)));
  return most;
}

}  // namespace

template <typename T>
double gradient_norm(const std::vector<Parameter<T>>& parameters) {
  const double total = sum_of_squares(parameters, 1);
  if (std::isnan(total) || (total > 0x1p-900 && total < 0x1p1000)) return std::sqrt(total);
  const double most = largest(parameters);
  if (most == 0 || !std::isfinite(most)) return most;
  const int exponent = std::clamp(std::ilogb(most), -1000, 1000);
  return std::ldexp(std::sqrt(sum_of_squares(parameters, std::ldexp(1.0, -exponent))), exponent);
}

template <typename T>
double clip_by_norm(const std::vector<Parameter<T>>& parameters, double bound) {
  require(bound > 0, "clip_by_norm: bound is ", bound, ", and must be above 0");
  const double norm = gradient_norm(parameters);
  if (!(norm > bound) || !std::isfinite(norm)) return norm;
  const double factor = bound / norm;
  if (factor >= static_cast<double>(std::numeric_limits<T>::min())) {
    for (const Parameter<T>& p : parameters) *p.gradient *= static_cast<T>(factor);
    return norm;
  }
  // Below the normal numbers of T a factor has lost digits; two of double have not.
  const double rest = bound / (norm * 0x1p-512);
  for (const Parameter<T>& p : parameters)
    for (T& g : *p.gradient) g = static_cast<T>(static_cast<double>(g) * 0x1p-512 * rest);
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
