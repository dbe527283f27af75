#include "nn/layers/batch_norm.hpp"

#include <cmath>

#include "nn/kernels/parallel.hpp"
#include "nn/kernels/wide.hpp"

namespace nn {

using kernels::map_wide;
using kernels::sums;

namespace {

constexpr uword grain = 1 << 14;  // entries a thread should have at least
constexpr uword block = 64;       // rows that are summed side by side

bool is_by_rows(const Shape& input, Feature feature) {
  if (feature != Feature::automatic) return feature == Feature::row;
  return input.width == 1 && input.channels == 1;
}

}  // namespace

template <typename T>
BatchNorm<T>::BatchNorm(const Shape& input, const BatchNormSpec& spec)
    : Layer<T>(input, input), epsilon_(spec.epsilon), momentum_(spec.momentum) {
  require(spec.epsilon > 0, "BatchNorm: epsilon is ", spec.epsilon, ", and must be positive");
  require(spec.momentum >= 0 && spec.momentum <= 1, "BatchNorm: momentum is ", spec.momentum,
          ", and must be from 0 to 1");
  const bool rows = is_by_rows(input, spec.feature);
  features_ = rows ? input.height : input.channels;
  positions_ = input.size() / features_;
  by_rows_ = rows || input.area() == 1;  // channels of one entry lie as rows do
  this->learn("gamma", gamma, dgamma, features_, 1);
  this->learn("beta", beta, dbeta, features_, 1);
  this->keep("running_mean", running_mean, features_, 1);
  this->keep("running_variance", running_variance, features_, 1);
  gamma.ones(), running_variance.ones();
  mean_.resize(features_), scale_.resize(features_);
}

template <typename T>
void BatchNorm<T>::require_forward(uword N) const {
  Layer<T>::require_forward(N);
  if (this->mode() == Mode::training && positions_ * N == 1)
    require(false, "BatchNorm: X has one value per feature, and training needs at least 2 (", N, " sample of shape ",
            this->input(), "): use larger batches, none of which is left with one sample, or Mode::inference");
}

template <typename T>
void BatchNorm<T>::run_forward(const Matrix& X, Matrix& Y) {
  batch_statistics_ = this->mode() == Mode::training;
  if (!batch_statistics_)
    for (uword f = 0; f < features_; ++f) {
      mean_[f] = static_cast<double>(running_mean(f));
      scale_[f] = 1 / std::sqrt(static_cast<double>(running_variance(f)) + epsilon_);
    }
  if (X.n_cols == 0) return;
  by_rows_ ? forward_rows(X, Y) : forward_channels(X, Y);
}

template <typename T>
void BatchNorm<T>::run_backward(const Matrix& X, const Matrix&, const Matrix& dY, Matrix* dX) {
  if (X.n_cols == 0) return;
  by_rows_ ? backward_rows(X, dY, dX) : backward_channels(X, dY, dX);
}

/// The statistics of a batch with m values.
template <typename T>
void BatchNorm<T>::use(uword f, double mean, double variance, uword m) {
  const auto move = [&](T& running, double batch) {
    running = static_cast<T>((1 - momentum_) * static_cast<double>(running) + momentum_ * batch);
  };
  mean_[f] = mean;
  scale_[f] = 1 / std::sqrt(variance + epsilon_);
  move(running_mean(f), mean);
  move(running_variance(f), variance * static_cast<double>(m) / static_cast<double>(m - 1));
}

// A channel is `positions_` neighbours in each sample. It is read three times, mostly from cache: the mean first and
// then the squares of the differences, since sum x^2 / m - mu^2 cancels.
template <typename T>
void BatchNorm<T>::forward_channels(const Matrix& X, Matrix& Y) {
  const uword A = positions_, N = X.n_cols, m = values(X);
  kernels::parallel_ranges(features_, grain / m + 1, [&](uword first, uword last) {
    for (uword c = first; c < last; ++c) {
      if (batch_statistics_) {
        double sum = 0, squares = 0;
        for (uword n = 0; n < N; ++n)
          sum += sums<1>(
              A, [](auto* s, auto x) { s[0] += x; }, X.colptr(n) + c * A)[0];
        const double mu = sum / static_cast<double>(m);
        for (uword n = 0; n < N; ++n)
          squares += sums<1>(
              A, [mu](auto* s, auto x) { s[0] += (x - mu) * (x - mu); }, X.colptr(n) + c * A)[0];
        use(c, mu, squares / static_cast<double>(m), m);
      }
      const double mu = mean_[c], a = static_cast<double>(gamma(c)) * scale_[c], b = static_cast<double>(beta(c));
      for (uword n = 0; n < N; ++n)
        map_wide(
            A, Y.colptr(n) + c * A, [mu, a, b](auto x) { return (x - mu) * a + b; }, X.colptr(n) + c * A);
    }
  });
}

template <typename T>
void BatchNorm<T>::backward_channels(const Matrix& X, const Matrix& dY, Matrix* dX) {
  const uword A = positions_, N = X.n_cols, m = values(X);
  const double weight = batch_statistics_ ? 1 / static_cast<double>(m) : 0;  // of the statistics' terms
  kernels::parallel_ranges(features_, grain / m + 1, [&](uword first, uword last) {
    for (uword c = first; c < last; ++c) {
      const double mu = mean_[c], scale = scale_[c];
      double sum = 0, product = 0;  // of dy, of dy (x - mu)
      for (uword n = 0; n < N; ++n) {
        const auto s = sums<2>(
            A, [mu](auto* t, auto g, auto x) { t[0] += g, t[1] += g * (x - mu); }, dY.colptr(n) + c * A,
            X.colptr(n) + c * A);
        sum += s[0], product += s[1];
      }
      dbeta(c) += static_cast<T>(sum);
      dgamma(c) += static_cast<T>(product * scale);
      if (!dX) continue;
      const double a = static_cast<double>(gamma(c)) * scale, b = sum * weight, d = product * scale * scale * weight;
      for (uword n = 0; n < N; ++n)
        map_wide(
            A, dX->colptr(n) + c * A, [=](auto g, auto x) { return a * (g - b - (x - mu) * d); }, dY.colptr(n) + c * A,
            X.colptr(n) + c * A);
    }
  });
}

// Rows: neighbours in memory are of different features, so a block of them is summed side by side.
template <typename T>
void BatchNorm<T>::forward_rows(const Matrix& X, Matrix& Y) {
  const uword F = features_, m = values(X);
  kernels::parallel_ranges((F + block - 1) / block, grain / (block * m) + 1, [&](uword first, uword last) {
    for (uword f0 = first * block; f0 < std::min(F, last * block); f0 += block) {
      const uword n = std::min(block, F - f0);
      double mu[block] = {}, squares[block] = {}, a[block], b[block];
      const T* x = X.memptr() + f0;
      if (batch_statistics_) {
        for (uword v = 0; v < m; ++v)
          for (uword f = 0; f < n; ++f) mu[f] += static_cast<double>(x[f + v * F]);
        for (uword f = 0; f < n; ++f) mu[f] /= static_cast<double>(m);
        for (uword v = 0; v < m; ++v)
          for (uword f = 0; f < n; ++f) {
            const double d = static_cast<double>(x[f + v * F]) - mu[f];
            squares[f] += d * d;
          }
        for (uword f = 0; f < n; ++f) use(f0 + f, mu[f], squares[f] / static_cast<double>(m), m);
      }
      for (uword f = 0; f < n; ++f) {
        mu[f] = mean_[f0 + f];
        a[f] = static_cast<double>(gamma(f0 + f)) * scale_[f0 + f];
        b[f] = static_cast<double>(beta(f0 + f));
      }
      T* y = Y.memptr() + f0;
      for (uword v = 0; v < m; ++v)
        for (uword f = 0; f < n; ++f)
          y[f + v * F] = static_cast<T>((static_cast<double>(x[f + v * F]) - mu[f]) * a[f] + b[f]);
    }
  });
}

template <typename T>
void BatchNorm<T>::backward_rows(const Matrix& X, const Matrix& dY, Matrix* dX) {
  const uword F = features_, m = values(X);
  const double weight = batch_statistics_ ? 1 / static_cast<double>(m) : 0;
  kernels::parallel_ranges((F + block - 1) / block, grain / (block * m) + 1, [&](uword first, uword last) {
    for (uword f0 = first * block; f0 < std::min(F, last * block); f0 += block) {
      const uword n = std::min(block, F - f0);
      double sum[block] = {}, product[block] = {}, a[block], b[block], d[block];
      const T *x = X.memptr() + f0, *dy = dY.memptr() + f0;
      const double *mu = &mean_[f0], *scale = &scale_[f0];
      for (uword v = 0; v < m; ++v)
        for (uword f = 0; f < n; ++f) {
          const double g = static_cast<double>(dy[f + v * F]);
          sum[f] += g;
          product[f] += g * (static_cast<double>(x[f + v * F]) - mu[f]);
        }
      for (uword f = 0; f < n; ++f) {
        dbeta(f0 + f) += static_cast<T>(sum[f]);
        dgamma(f0 + f) += static_cast<T>(product[f] * scale[f]);
        a[f] = static_cast<double>(gamma(f0 + f)) * scale[f];
        b[f] = sum[f] * weight;
        d[f] = product[f] * scale[f] * scale[f] * weight;
      }
      if (!dX) continue;
      T* dx = dX->memptr() + f0;
      for (uword v = 0; v < m; ++v)
        for (uword f = 0; f < n; ++f) {
          const double g = static_cast<double>(dy[f + v * F]), centred = static_cast<double>(x[f + v * F]) - mu[f];
          dx[f + v * F] = static_cast<T>(a[f] * (g - b[f] - centred * d[f]));
        }
    }
  });
}

template <typename T>
std::string BatchNorm<T>::name() const {
  return "batch norm of " + std::to_string(features_) + " features";
}

template class BatchNorm<float>;
template class BatchNorm<double>;

}  // namespace nn
