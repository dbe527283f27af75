#include "nn/layers/layer_norm.hpp"

#include <cmath>

#include "nn/kernels/parallel.hpp"
#include "nn/kernels/wide.hpp"

namespace nn {

using kernels::map_wide;
using kernels::sums;

namespace {

constexpr uword grain = 1 << 14;  // entries a thread should have at least
constexpr uword most_pieces = 16;

/// mu and 1 / sqrt(v + epsilon) of n entries.
template <typename T>
void statistics(const T* x, uword n, double epsilon, double& mean, double& scale) {
  const double mu = sums<1>(
                        n, [](auto* s, auto z) { s[0] += z; }, x)[0] /
                    static_cast<double>(n);
  const double squares = sums<1>(
      n, [mu](auto* s, auto z) { s[0] += (z - mu) * (z - mu); }, x)[0];
  mean = mu;
  scale = 1 / std::sqrt(squares / static_cast<double>(n) + epsilon);
}

}  // namespace

template <typename T>
LayerNorm<T>::LayerNorm(const Shape& input, LayerNormOver over, double epsilon)
    : Layer<T>(input, input), epsilon_(epsilon), n_(over == LayerNormOver::sample ? input.size() : input.height) {
  require(epsilon > 0, "LayerNorm: epsilon is ", epsilon, ", and must be positive");
  this->learn("gamma", gamma, dgamma, n_, 1);
  this->learn("beta", beta, dbeta, n_, 1);
  gamma.ones();
}

template <typename T>
void LayerNorm<T>::run_forward(const Matrix& X, Matrix& Y) {
  const uword vectors = X.n_elem / n_;
  mean_.resize(vectors), scale_.resize(vectors);
  kernels::parallel_ranges(vectors, grain / n_ + 1, [&](uword first, uword last) {
    for (uword v = first; v < last; ++v) {
      const T* x = X.memptr() + v * n_;
      statistics(x, n_, epsilon_, mean_[v], scale_[v]);
      map_wide(
          n_, Y.memptr() + v * n_,
          [mu = mean_[v], a = scale_[v]](auto z, auto g, auto b) { return (z - mu) * a * g + b; }, x, gamma.memptr(),
          beta.memptr());
    }
  });
}

// dgamma and dbeta are sums over all vectors. They are made of sums over pieces of the batch, whose number follows
// from the batch alone, so that threads can share the work and the order stays.
template <typename T>
void LayerNorm<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const uword n = n_, vectors = X.n_elem / n;
  const uword pieces = std::max<uword>(1, std::min(most_pieces, vectors / 4));
  partial_.assign(2 * n * pieces, 0.0);
  kernels::parallel_ranges(pieces, pieces * grain / std::max<uword>(1, X.n_elem) + 1, [&](uword first, uword last) {
    for (uword piece = first; piece < last; ++piece) {
      double *d_gamma = &partial_[2 * n * piece], *d_beta = d_gamma + n;
      for (uword v = vectors * piece / pieces; v < vectors * (piece + 1) / pieces; ++v) {
        const T *x = X.memptr() + v * n, *dy = dY.memptr() + v * n;
        const double mu = mean_[v], scale = scale_[v];
        for (uword i = 0; i < n; ++i) {
          const double g = static_cast<double>(dy[i]);
          d_gamma[i] += g * (static_cast<double>(x[i]) - mu) * scale;
          d_beta[i] += g;
        }
        if (!dX) continue;
        const auto s = sums<2>(
            n, [mu](auto* t, auto g, auto gain, auto z) { t[0] += g * gain, t[1] += g * gain * (z - mu); }, dy,
            gamma.memptr(), x);
        const double b = s[0] / static_cast<double>(n), d = s[1] * scale * scale / static_cast<double>(n);
        map_wide(
            n, dX->memptr() + v * n, [=](auto g, auto gain, auto z) { return scale * (g * gain - b - (z - mu) * d); },
            dy, gamma.memptr(), x);
      }
    }
  });
  for (uword piece = 0; piece < pieces; ++piece) {
    const double *d_gamma = &partial_[2 * n * piece], *d_beta = d_gamma + n;
    for (uword i = 0; i < n; ++i) dgamma[i] += static_cast<T>(d_gamma[i]), dbeta[i] += static_cast<T>(d_beta[i]);
  }
}

template <typename T>
std::string LayerNorm<T>::name() const {
  return "layer norm over " + std::to_string(n_);
}

template <typename T>
GroupNorm<T>::GroupNorm(const Shape& input, uword groups, double epsilon)
    : Layer<T>(input, input), groups_(groups), epsilon_(epsilon) {
  require(groups >= 1, "GroupNorm: groups is 0, and must be at least 1");
  require(input.channels % groups == 0, "GroupNorm: groups is ", groups, ", and must divide the ", input.channels,
          " channels");
  require(epsilon > 0, "GroupNorm: epsilon is ", epsilon, ", and must be positive");
  this->learn("gamma", gamma, dgamma, input.channels, 1);
  this->learn("beta", beta, dbeta, input.channels, 1);
  gamma.ones();
}

template <typename T>
void GroupNorm<T>::run_forward(const Matrix& X, Matrix& Y) {
  const uword A = this->input().area(), C = this->input().channels, own = C / groups_, items = groups_ * X.n_cols;
  mean_.resize(items), scale_.resize(items);
  kernels::parallel_ranges(items, grain / (own * A) + 1, [&](uword first, uword last) {
    for (uword k = first; k < last; ++k) {  // a group of a sample: they lie one after another
      statistics(X.memptr() + k * own * A, own * A, epsilon_, mean_[k], scale_[k]);
      for (uword i = 0; i < own; ++i) {
        const uword at = (k * own + i) * A, c = k % groups_ * own + i;
        const double mu = mean_[k], a = static_cast<double>(gamma(c)) * scale_[k], b = static_cast<double>(beta(c));
        map_wide(
            A, Y.memptr() + at, [mu, a, b](auto x) { return (x - mu) * a + b; }, X.memptr() + at);
      }
    }
  });
}

template <typename T>
void GroupNorm<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  const uword A = this->input().area(), C = this->input().channels, own = C / groups_, items = groups_ * X.n_cols;
  sum_.resize(C * X.n_cols), product_.resize(C * X.n_cols);
  kernels::parallel_ranges(items, grain / (own * A) + 1, [&](uword first, uword last) {
    for (uword k = first; k < last; ++k) {
      const double mu = mean_[k], scale = scale_[k], m = static_cast<double>(own * A);
      double b = 0, d = 0;  // sum g / m, sum g (x - mu) / m / (v + epsilon)
      for (uword i = k * own; i < (k + 1) * own; ++i) {
        const auto s = sums<2>(
            A, [mu](auto* t, auto g, auto x) { t[0] += g, t[1] += g * (x - mu); }, dY.memptr() + i * A,
            X.memptr() + i * A);
        sum_[i] = s[0], product_[i] = s[1] * scale;
        b += static_cast<double>(gamma(i % C)) * s[0] / m;
        d += static_cast<double>(gamma(i % C)) * s[1] * scale * scale / m;
      }
      for (uword i = k * own; dX && i < (k + 1) * own; ++i)
        map_wide(
            A, dX->memptr() + i * A,
            [=, gain = static_cast<double>(gamma(i % C))](auto g, auto x) {
              return scale * (g * gain - b - (x - mu) * d);
            },
            dY.memptr() + i * A, X.memptr() + i * A);
    }
  });
  for (uword c = 0; c < C; ++c) {
    double sum = 0, product = 0;
    for (uword n = 0; n < X.n_cols; ++n) sum += sum_[c + n * C], product += product_[c + n * C];
    dbeta(c) += static_cast<T>(sum);
    dgamma(c) += static_cast<T>(product);
  }
}

template <typename T>
std::string GroupNorm<T>::name() const {
  return "group norm of " + std::to_string(groups_) + " groups";
}

template class LayerNorm<float>;
template class LayerNorm<double>;
template class GroupNorm<float>;
template class GroupNorm<double>;

}  // namespace nn
