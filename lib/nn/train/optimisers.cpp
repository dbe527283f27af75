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
void rmsprop(const T* __restrict grad, T* __restrict w, T* __restrict square, uword n, T rate, T rho, T rest, T epsilon,
             T lambda) {
  for (uword i = 0; i < n; ++i) {
    const T g = grad[i] + lambda * w[i];
    const T s = normal_or_zero(rho * square[i] + rest * g * g);
    square[i] = s;
    w[i] -= rate * g / (std::sqrt(s) + epsilon);
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
void adam(const T* __restrict grad, T* __restrict w, T* __restrict mean, T* __restrict square, uword n,
          const AdamConstants<T>& constants) {
  const AdamConstants<T> c = constants;  // a copy, which the stores cannot touch
  for (uword i = 0; i < n; ++i) {
    const T g = grad[i] + c.lambda * w[i];
    const T m = normal_or_zero(c.beta1 * mean[i] + c.rest1 * g);
    const T v = normal_or_zero(c.beta2 * square[i] + c.rest2 * g * g);
    mean[i] = m;
    square[i] = v;
    w[i] = c.keep * w[i] - c.rate * m / (std::sqrt(v) * c.scale + c.epsilon);
  }
}

void require_fraction(const char* where, const char* name, double x) {
  require(x >= 0 && x < 1, where, ": ", name, " is ", x, ", and must be at least 0 and below 1");
}

void require_epsilon(const char* where, double x) {
  require(x > 0 && std::isfinite(x), where, ": epsilon is ", x, ", and must be finite and above 0");
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
    : Optimiser<T>("rmsprop", std::move(parameters), options.learning_rate, {"s"}, options.weight_decay, options.decay),
      options_(options) {
  require_fraction("rmsprop", "smoothing", options.smoothing);
  require_epsilon("rmsprop", options.epsilon);
}

template <typename T>
void RmsProp<T>::update(const Tensor& t, uword first, uword n) const {
  rmsprop(t.gradient + first, t.value + first, t.slot[0] + first, n, static_cast<T>(this->learning_rate()),
          static_cast<T>(options_.smoothing), static_cast<T>(1 - options_.smoothing), static_cast<T>(options_.epsilon),
          static_cast<T>(t.weight_decay));
}

template <typename T>
Adam<T>::Adam(const char* name, std::vector<Parameter<T>> parameters, const AdamOptions& options, bool decoupled)
    : Optimiser<T>(name, std::move(parameters), options.learning_rate, {"m", "v"}, options.weight_decay, options.decay),
      options_(options), decoupled_(decoupled) {
  require_fraction(name, "beta1", options.beta1);
  require_fraction(name, "beta2", options.beta2);
  require_epsilon(name, options.epsilon);
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
