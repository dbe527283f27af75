#include "nn/losses/cross_entropy.hpp"

#include <cmath>

#include "nn/kernels/entrywise_loss.hpp"

namespace nn {

using kernels::Column;

namespace {

/// Pieces of about this many entries.
uword columns_a_piece(uword rows) { return 1 + (1 << 13) / std::max<uword>(1, rows); }

/// The target weights of one sample: a_c by vectors, and one class that has more.
template <typename T, typename F>
struct Target {
  F a;              // a(i, rest): entries i ... of the weights without the label's, or nullptr if these are all 0
  uword label = 0;
  T extra = 0;      // the label's own
};

/// One column: sum_c a_c (log sum_k e^x_k - x_c), and dx = scale * (softmax(x) sum_c a_c - a). In the first loop the
/// sums of e = exp(x - m), of a, and of a (m - x); the second turns e, which waits in dx, into the gradient.
template <typename T, typename F>
double cross_entropy_column(const Column<T>& x, const Target<T, F>& target, T scale, T* dx, T* dx_end) {
  using V = simd::Vector<T>;
  constexpr bool only_label = std::is_same_v<F, std::nullptr_t>;
  constexpr T minus_infinity = -std::numeric_limits<T>::infinity();
  const T m = kernels::column_max(x);
  V sum_e{}, sum_a{}, sum_loss{};
  kernels::for_vectors<T>(x.n, [&](uword i, uword rest) {
    const V d = x.load(i, rest, minus_infinity) - m, e = simd::exp_nonpositive<T>(d);
    sum_e += e;
    if constexpr (!only_label) {
      const V a = target.a(i, rest);
      sum_a += a;
      sum_loss -= a == T(0) ? V{} : a * d;  // 0 times infinity is 0 here
    }
    if (dx) rest == 0 ? simd::store<T>(dx + i, e) : kernels::store_part<T>(dx + i, e, rest, dx_end);
  });
  const T sum = kernels::sum_lanes<T>(sum_e);
  const double A = static_cast<double>(kernels::sum_lanes<T>(sum_a)) + static_cast<double>(target.extra);
  double loss = static_cast<double>(kernels::sum_lanes<T>(sum_loss));
  if (x.n > 0 && target.extra != 0)
    loss += static_cast<double>(target.extra) * (static_cast<double>(m) - static_cast<double>(x.x[target.label]));
  if (x.n > 0) loss += A * std::log(static_cast<double>(sum));  // NaN also where A is 0, if an entry is
  if (dx) {
    const Column<T> e = {dx, x.n, dx_end};
    const T factor = static_cast<T>(static_cast<double>(scale) * A / static_cast<double>(sum));
    kernels::for_vectors<T>(x.n, [&](uword i, uword rest) {
      V d = e.load(i, rest, 0) * factor;
      if constexpr (!only_label) d -= scale * target.a(i, rest);
      rest == 0 ? simd::store<T>(dx + i, d) : kernels::store_part<T>(dx + i, d, rest, dx_end);
    });
    if (x.n > 0) dx[target.label] -= scale * target.extra;
  }
  return loss;
}

/// The sum over the columns, target_of(n) giving each one's target, and the gradient times scale.
template <typename T, typename TargetOf>
double sum_over_columns(const arma::Mat<T>& X, arma::Mat<T>* dX, double scale, const TargetOf& target_of) {
  if (dX) dX->set_size(X.n_rows, X.n_cols);
  const uword rows = X.n_rows;
  return kernels::parallel_sum(X.n_cols, columns_a_piece(rows), [&](uword begin, uword end) {
    double sum = 0;
    for (uword n = begin; n < end; ++n) {
      const Column<T> x = {X.memptr() + n * rows, rows, X.memptr() + X.n_elem};
      T* const dx = dX ? dX->memptr() + n * rows : nullptr;
      sum += cross_entropy_column(x, target_of(n), static_cast<T>(scale), dx, dX ? dX->memptr() + end * rows : nullptr);
    }
    return sum;
  });
}

constexpr auto is_negative = [](auto p) { return p < 0; };

template <typename T>
void require_options(const arma::Mat<T>& X, const CrossEntropyOptions<T>& options) {
  if (!(options.label_smoothing >= 0 && options.label_smoothing <= 1))
    require(false, "cross_entropy: label_smoothing is ", static_cast<double>(options.label_smoothing),
            ", and must be from 0 to 1");
  detail::require_class_weights("cross_entropy", options.class_weights, X.n_rows);
}

}  // namespace

template <typename T>
double cross_entropy(const arma::Mat<T>& X, const arma::umat& labels, Gradient<T> dX,
                     const std::type_identity_t<CrossEntropyOptions<T>>& options) {
  using V = simd::Vector<T>;
  detail::require_loss("cross_entropy", X, labels, dX);
  require_options(X, options);
  const arma::Col<T>& w = options.class_weights;
  const T epsilon = options.label_smoothing, uniform = epsilon / static_cast<T>(std::max<uword>(1, X.n_rows));
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / detail::weight_of_samples(labels, w);
  const auto extra = [&](uword n) { return (1 - epsilon) * (w.is_empty() ? T(1) : w[labels[n]]); };

  const auto sum = [&](const auto& a) {
    using Weights = std::decay_t<decltype(a)>;
    return sum_over_columns(X, dX, scale, [&](uword n) { return Target<T, Weights>{a, labels[n], extra(n)}; });
  };
  double loss;
  if (epsilon == 0)
    loss = sum(nullptr);
  else if (w.is_empty())
    loss = sum([&](uword, uword rest) -> V {
      const V a = simd::splat<T>(uniform);
      return rest == 0 || kernels::lane_numbers<T>() < static_cast<simd::Integer<T>>(rest) ? a : V{};
    });
  else
    loss = sum([&, weights = Column<T>{w.memptr(), w.n_elem, w.memptr() + w.n_elem}](uword i, uword rest) -> V {
      return uniform * weights.load(i, rest, 0);
    });
  return loss * scale;
}

template <typename T>
double cross_entropy(const arma::Mat<T>& X, const arma::Mat<T>& P, Gradient<T> dX,
                     const std::type_identity_t<CrossEntropyOptions<T>>& options) {
  using V = simd::Vector<T>;
  detail::require_loss("cross_entropy", X, P, dX);
  require_options(X, options);
  kernels::require_targets("cross_entropy", P, is_negative, "at least 0");
  const arma::Col<T>& w = options.class_weights;
  const T epsilon = options.label_smoothing, uniform = epsilon / static_cast<T>(std::max<uword>(1, X.n_rows));
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(X.n_cols);
  const Column<T> weights = {w.memptr(), w.n_elem, w.memptr() + w.n_elem};
  const auto sum = [&](const auto& weighted) {
    return sum_over_columns(X, dX, scale, [&](uword n) {
      const Column<T> p = {P.memptr() + n * P.n_rows, P.n_rows, P.memptr() + P.n_elem};
      const auto a = [&weighted, p, epsilon, uniform](uword i, uword rest) -> V {
        return weighted((1 - epsilon) * p.load(i, rest, 0) + uniform, i, rest);
      };
      return Target<T, decltype(a)>{a};
    });
  };
  const auto mask = [](V a, uword rest) -> V {
    return rest == 0 ? a : (kernels::lane_numbers<T>() < static_cast<simd::Integer<T>>(rest) ? a : V{});
  };
  const double loss = w.is_empty() ? sum([&](V a, uword, uword rest) -> V { return mask(a, rest); })
                                   : sum([&](V a, uword i, uword rest) -> V { return a * weights.load(i, rest, 0); });
  return loss * scale;
}

template <typename T>
double negative_log_likelihood(const arma::Mat<T>& L, const arma::umat& labels, Gradient<T> dL,
                               const std::type_identity_t<NegativeLogLikelihoodOptions<T>>& options) {
  detail::require_loss("negative_log_likelihood", L, labels, dL);
  detail::require_class_weights("negative_log_likelihood", options.class_weights, L.n_rows);
  const arma::Col<T>& w = options.class_weights;
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / detail::weight_of_samples(labels, w);
  if (dL) dL->zeros(L.n_rows, L.n_cols);
  double loss = 0;
  for (uword n = 0; n < L.n_cols; ++n) {
    const double weight = w.is_empty() ? 1 : static_cast<double>(w[labels[n]]);
    const double l = static_cast<double>(L.at(labels[n], n));
    loss -= weight == 0 && l == -std::numeric_limits<double>::infinity() ? 0 : weight * l;  // 0 times infinity is 0
    if (dL) dL->at(labels[n], n) = static_cast<T>(-weight * scale);
  }
  return loss * scale;
}

template <typename T>
double kl_divergence(const arma::Mat<T>& L, const arma::Mat<T>& P, Gradient<T> dL, const KlDivergenceOptions& options) {
  using V = simd::Vector<T>;
  detail::require_loss("kl_divergence", L, P, dL);
  kernels::require_targets("kl_divergence", P, is_negative, "at least 0");
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(L.n_cols);
  const T factor = static_cast<T>(-scale);
  const uword rows = L.n_rows;
  if (dL) dL->set_size(rows, L.n_cols);
  const double loss = kernels::parallel_sum(L.n_cols, columns_a_piece(rows), [&](uword begin, uword end) {
    double sum = 0;
    for (uword n = begin; n < end; ++n) {
      const Column<T> l = {L.memptr() + n * rows, rows, L.memptr() + L.n_elem};
      const Column<T> p = {P.memptr() + n * rows, rows, P.memptr() + P.n_elem};
      T* const dl = dL ? dL->memptr() + n * rows : nullptr;
      V terms{};
      kernels::for_vectors<T>(rows, [&](uword i, uword rest) {
        const V q = p.load(i, rest, 0);
        terms += q == T(0) ? V{} : q * (simd::log<T>(q) - l.load(i, rest, 0));
        if (!dl) return;
        const V d = factor * q;
        rest == 0 ? simd::store<T>(dl + i, d) : kernels::store_part<T>(dl + i, d, rest, dL->memptr() + end * rows);
      });
      sum += static_cast<double>(kernels::sum_lanes<T>(terms));
    }
    return sum;
  });
  return loss * scale;
}

namespace {

/// a_c of column n, then the loss and its gradient word by word.
template <typename T, typename Weight>
double cross_entropy_of_weights(const arma::Mat<T>& X, arma::Mat<T>* dX, double scale, const Weight& a) {
  if (dX) dX->set_size(X.n_rows, X.n_cols);
  double loss = 0;
  for (uword n = 0; n < X.n_cols; ++n) {
    double m = -std::numeric_limits<double>::infinity(), sum = 0, A = 0;
    for (uword c = 0; c < X.n_rows; ++c) m = std::max(m, static_cast<double>(X(c, n)));
    for (uword c = 0; c < X.n_rows; ++c) sum += std::exp(static_cast<double>(X(c, n)) - m), A += a(c, n);
    for (uword c = 0; c < X.n_rows; ++c)
      if (a(c, n) != 0 || std::isnan(sum))
        loss -= scale * a(c, n) * (static_cast<double>(X(c, n)) - m - std::log(sum));
    for (uword c = 0; c < X.n_rows && dX; ++c)
      (*dX)(c, n) = static_cast<T>(scale * (std::exp(static_cast<double>(X(c, n)) - m) / sum * A - a(c, n)));
  }
  return loss;
}

}  // namespace

template <typename T>
double cross_entropy_naive(const arma::Mat<T>& X, const arma::umat& labels, Gradient<T> dX,
                           const std::type_identity_t<CrossEntropyOptions<T>>& options) {
  const auto w = [&](uword c) { return options.class_weights.is_empty() ? 1.0 : double(options.class_weights(c)); };
  const double epsilon = double(options.label_smoothing);
  const double scale =
      options.reduction == Reduction::sum ? 1 : 1 / detail::weight_of_samples(labels, options.class_weights);
  return cross_entropy_of_weights(X, dX, scale, [&](uword c, uword n) {
    return (c == labels(n) ? (1 - epsilon) * w(c) : 0.0) + epsilon * w(c) / double(X.n_rows);
  });
}

template <typename T>
double cross_entropy_naive(const arma::Mat<T>& X, const arma::Mat<T>& P, Gradient<T> dX,
                           const std::type_identity_t<CrossEntropyOptions<T>>& options) {
  const auto w = [&](uword c) { return options.class_weights.is_empty() ? 1.0 : double(options.class_weights(c)); };
  const double epsilon = double(options.label_smoothing);
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / double(X.n_cols);
  return cross_entropy_of_weights(X, dX, scale, [&](uword c, uword n) {
    return w(c) * ((1 - epsilon) * double(P(c, n)) + epsilon / double(X.n_rows));
  });
}

#define NN_INSTANTIATE(T)                                                                                            \
  template double cross_entropy(const arma::Mat<T>&, const arma::umat&, Gradient<T>, const CrossEntropyOptions<T>&); \
  template double cross_entropy(const arma::Mat<T>&, const arma::Mat<T>&, Gradient<T>,                               \
                                const CrossEntropyOptions<T>&);                                                      \
  template double cross_entropy_naive(const arma::Mat<T>&, const arma::umat&, Gradient<T>,                           \
                                      const CrossEntropyOptions<T>&);                                                \
  template double cross_entropy_naive(const arma::Mat<T>&, const arma::Mat<T>&, Gradient<T>,                         \
                                      const CrossEntropyOptions<T>&);                                                \
  template double negative_log_likelihood(const arma::Mat<T>&, const arma::umat&, Gradient<T>,                       \
                                          const NegativeLogLikelihoodOptions<T>&);                                   \
  template double kl_divergence(const arma::Mat<T>&, const arma::Mat<T>&, Gradient<T>, const KlDivergenceOptions&);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn
