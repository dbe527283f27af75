#include "nn/train/initialise.hpp"

#include "nn/train/random.hpp"

namespace nn {

namespace {

/// Each weight's entries from draw(parameter), column after column.
template <typename T, typename Draw>
void fill(const std::vector<Parameter<T>>& parameters, const Draw& draw) {
  for (const Parameter<T>& p : parameters)
    if (p.is_weight())
      for (T& w : *p.value) w = static_cast<T>(draw(p));
}

double draw_between(double low, double high, std::mt19937_64& random) {
  return low + (high - low) * draw_uniform(random);
}

template <typename T>
double fans(const Parameter<T>& p) {
  return static_cast<double>(p.fan_in + p.fan_out);
}

arma::mat draw_orthonormal(uword rows, uword cols, std::mt19937_64& random) {
  if (rows < cols) return draw_orthonormal(cols, rows, random).t();
  arma::mat A(rows, cols), Q, R;
  for (double& a : A) a = draw_normal(random);
  if (!arma::qr_econ(Q, R, A)) throw std::runtime_error("orthogonal: the QR decomposition failed");
  for (uword j = 0; j < cols; ++j)
    if (R(j, j) < 0) Q.col(j) *= -1;
  return Q;
}

}  // namespace

template <typename T>
void xavier_uniform(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random) {
  fill(parameters, [&](const Parameter<T>& p) {
    const double bound = std::sqrt(6 / fans(p));
    return draw_between(-bound, bound, random);
  });
}

template <typename T>
void xavier_normal(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random) {
  fill(parameters, [&](const Parameter<T>& p) { return std::sqrt(2 / fans(p)) * draw_normal(random); });
}

template <typename T>
void he_uniform(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random) {
  fill(parameters, [&](const Parameter<T>& p) {
    const double bound = std::sqrt(6.0 / static_cast<double>(p.fan_in));
    return draw_between(-bound, bound, random);
  });
}

template <typename T>
void he_normal(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random) {
  fill(parameters,
       [&](const Parameter<T>& p) { return std::sqrt(2.0 / static_cast<double>(p.fan_in)) * draw_normal(random); });
}

template <typename T>
void orthogonal(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random, double gain) {
  require(std::isfinite(gain), "orthogonal: gain is ", gain, ", and must be finite");
  for (const Parameter<T>& p : parameters) {
    if (!p.is_weight() || p.value->is_empty()) continue;
    const arma::mat Q = draw_orthonormal(p.value->n_rows, p.value->n_cols, random);
    for (uword i = 0; i < Q.n_elem; ++i) (*p.value)(i) = static_cast<T>(gain * Q(i));
  }
}

template <typename T>
void uniform_weights(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random, double low, double high) {
  require(std::isfinite(low) && std::isfinite(high) && low <= high, "uniform_weights: low and high are ", low, " and ",
          high, ", and must be finite and in this order");
  fill(parameters, [&](const Parameter<T>&) { return draw_between(low, high, random); });
}

template <typename T>
void normal_weights(const std::vector<Parameter<T>>& parameters, std::mt19937_64& random, double deviation) {
  require(deviation >= 0 && std::isfinite(deviation), "normal_weights: deviation is ", deviation,
          ", and must be finite and at least 0");
  fill(parameters, [&](const Parameter<T>&) { return deviation * draw_normal(random); });
}

#define NN_INSTANTIATE(T)                                                                             \
  template void xavier_uniform(const std::vector<Parameter<T>>&, std::mt19937_64&);                   \
  template void xavier_normal(const std::vector<Parameter<T>>&, std::mt19937_64&);                    \
  template void he_uniform(const std::vector<Parameter<T>>&, std::mt19937_64&);                       \
  template void he_normal(const std::vector<Parameter<T>>&, std::mt19937_64&);                        \
  template void orthogonal(const std::vector<Parameter<T>>&, std::mt19937_64&, double);               \
  template void uniform_weights(const std::vector<Parameter<T>>&, std::mt19937_64&, double, double);  \
  template void normal_weights(const std::vector<Parameter<T>>&, std::mt19937_64&, double);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn
