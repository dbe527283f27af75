#include "nn/train/optimisers.hpp"

#include <cmath>
#include <limits>

namespace nn {

// The kernels: one pass, an entry a turn, in the words of the formula. The compiler makes vectors of them; memory is
// what limits them.
namespace {

// Numbers below the smallest normal one cost a hundred cycles each, and 0.9 m rounds to m among the least of them.
template <typename T>
[[gnu::always_inline]] inline T normal_or_zero(T x) {
  return std::abs(x) < std::numeric_limits<T>::min() ? T(0) : x;
}

/// sqrt(beta r^2 + rest g^2), without squares that over- or underflow: where the larger of the two is huge or tiny both
/// are scaled by a power of two.
template <typename T>
[[gnu::always_inline]] inline T root_of_mean(T beta, T r, T rest, T g) {
  constexpr T huge = sizeof(T) == 4 ? T(0x1p50) : T(0x1p400), up = sizeof(T) == 4 ? T(0x1p80) : T(0x1p600);
  const T size = std::max(r, std::abs(g));
  const T scale = size > huge ? 1 / up : size < 1 / huge ? up : T(1);
  const T back = size > huge ? up : size < 1 / huge ? 1 / up : T(1);
  const T a = r * scale, b = g * scale;
  return std::sqrt(beta * a * a + rest * b * b) * back;
}

template <typename T>
void descend(const T* __restrict g, T* __restrict w, uword n, T rate, T lambda) {
  for (uword i = 0; i < n; ++i) w[i] -= rate * (g[i] + lambda * w[i]);
}

template <typename T, bool nesterov>
void descend_with_momentum(const T* __restrict grad, T* __restrict w, T* __restrict velocity, uword n, T rate, T mu,
                           T lambda) {
  for (uword i = 0; i < n; ++i) {
    const T g = grad[i] + lambda * w[i];
    const T v = normal_or_zero(mu * velocity[i] + g);
    velocity[i] = v;
    w[i] -= rate * (nesterov ? g + mu * v : v);
  }
}

template <typename T>
void rmsprop(const T* __restrict grad, T* __restrict w, T* __restrict root, uword n, T rate, T rho, T rest, T epsilon,
             T lambda) {
  for (uword i = 0; i < n; ++i) {
    const T g = grad[i] + lambda * w[i];
    const T r = normal_or_zero(root_of_mean(rho, root[i], rest, g));
    root[i] = r;
    w[i] -= rate * (g / (r + epsilon));
  }
}

template <typename T>
struct AdamConstants {
  T rate;           // eta / (1 - beta1^t)
  T beta1, rest1;   // rest = 1 - beta
  T beta2, rest2;
  T scale;          // 1 / sqrt(1 - beta2^t)
  T epsilon;
  T lambda;         // L2, in the gradient
  T keep;           // 1 - eta lambda, decoupled
};

template <typename T>
void adam(const T* __restrict grad, T* __restrict w, T* __restrict mean, T* __restrict root, uword n,
          const AdamConstants<T>& constants) {
  const AdamConstants<T> c = constants;  // a copy, which the stores cannot touch
  for (uword i = 0; i < n; ++i) {
    const T g = grad[i] + c.lambda * w[i];
    const T m = normal_or_zero(c.beta1 * mean[i] + c.rest1 * g);
    const T r = normal_or_zero(root_of_mean(c.beta2, root[i], c.rest2, g));
    mean[i] = m;
    root[i] = r;
    w[i] = c.keep * w[i] - c.rate * (m / (r * c.scale + c.epsilon));
  }
}

void require_fraction(const char* where, const char* name, double x) {
  require(x >= 0 && x < 1, where, ": ", name, " is ", x, ", and must be at least 0 and below 1");
}

template <typename T>
void require_epsilon(const char* where, double x) {
  constexpr T least = std::numeric_limits<T>::min();  // less may be 0 in T, and 0 / 0 where there is no gradient
  require(static_cast<T>(x) >= least && std::isfinite(static_cast<T>(x)), where, ": epsilon is ", x,
          ", and must be finite and at least ", static_cast<double>(least));
}

}  // namespace

template <typename T>
Sgd<T>::Sgd(std::vector<Parameter<T>> parameters, const SgdOptions& options)
    : Optimiser<T>("sgd", std::move(parameters), options.learning_rate,
                   options.momentum > 0 ? std::vector<std::string>{"v"} : std::vector<std::string>{},
                   options.weight_decay, options.decay),
      options_(options) {
  require_fraction("sgd", "momentum", options.momentum);
  require(!options.nesterov || options.momentum > 0, "sgd: nesterov is set, and needs a momentum above 0");
}

template <typename T>
void Sgd<T>::update(const Tensor& t, uword first, uword n) const {
  const T rate = static_cast<T>(this->learning_rate()), mu = static_cast<T>(options_.momentum),
          lambda = static_cast<T>(t.weight_decay);
  if (options_.momentum == 0)
    descend(t.gradient + first, t.value + first, n, rate, lambda);
  else if (options_.nesterov)
    descend_with_momentum<T, true>(t.gradient + first, t.value + first, t.slot[0] + first, n, rate, mu, lambda);
  else
    descend_with_momentum<T, false>(t.gradient + first, t.value + first, t.slot[0] + first, n, rate, mu, lambda);
}

template <typename T>
RmsProp<T>::RmsProp(std::vector<Parameter<T>> parameters, const RmsPropOptions& options)
    : Optimiser<T>("rmsprop", std::move(parameters), options.learning_rate, {"root_s"}, options.weight_decay,
                   options.decay),
      options_(options) {
  require_fraction("rmsprop", "smoothing", options.smoothing);
  require_epsilon<T>("rmsprop", options.epsilon);
}

template <typename T>
void RmsProp<T>::update(const Tensor& t, uword first, uword n) const {
  rmsprop(t.gradient + first, t.value + first, t.slot[0] + first, n, static_cast<T>(this->learning_rate()),
          static_cast<T>(options_.smoothing), static_cast<T>(1 - options_.smoothing), static_cast<T>(options_.epsilon),
          static_cast<T>(t.weight_decay));
}

template <typename T>
Adam<T>::Adam(const char* name, std::vector<Parameter<T>> parameters, const AdamOptions& options, bool decoupled)
    : Optimiser<T>(name, std::move(parameters), options.learning_rate, {"m", "root_v"}, options.weight_decay,
                   options.decay),
      options_(options), decoupled_(decoupled) {
  require_fraction(name, "beta1", options.beta1);
  require_fraction(name, "beta2", options.beta2);
  require_epsilon<T>(name, options.epsilon);
}

template <typename T>
void Adam<T>::begin(uword t) {
  correction1_ = 1 - std::pow(options_.beta1, static_cast<double>(t));
  correction2_ = 1 - std::pow(options_.beta2, static_cast<double>(t));
}

template <typename T>
void Adam<T>::update(const Tensor& t, uword first, uword n) const {
  const AdamOptions& o = options_;
  const double eta = this->learning_rate();
  adam(t.gradient + first, t.value + first, t.slot[0] + first, t.slot[1] + first, n,
       {.rate = static_cast<T>(eta / correction1_),
        .beta1 = static_cast<T>(o.beta1),
        .rest1 = static_cast<T>(1 - o.beta1),
        .beta2 = static_cast<T>(o.beta2),
        .rest2 = static_cast<T>(1 - o.beta2),
        .scale = static_cast<T>(1 / std::sqrt(correction2_)),
        .epsilon = static_cast<T>(o.epsilon),
        .lambda = static_cast<T>(decoupled_ ? 0 : t.weight_decay),
        .keep = static_cast<T>(decoupled_ ? 1 - eta * t.weight_decay : 1)});
}

template class Sgd<float>;
template class Sgd<double>;
template class RmsProp<float>;
template class RmsProp<double>;
template class Adam<float>;
template class Adam<double>;
template class AdamW<float>;
template class AdamW<double>;

}  // namespace nn
