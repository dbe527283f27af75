#include "nn/losses/hinge.hpp"

#include <cmath>

#include "nn/kernels/entrywise_loss.hpp"

namespace nn {

using kernels::Column;

namespace {

void require_margin(const char* where, double margin) {
  if (!std::isfinite(margin)) require(false, where, ": margin is ", margin, ", and must be finite");
}

/// max(0, v), and 1 where v > 0; NaN stays.
template <typename T>
kernels::ValueAndSlope<T> positive_part(simd::Vector<T> v) {
  using V = simd::Vector<T>;
  return {simd::max<T>(v, V{}), v <= T(0) ? V{} : simd::splat<T>(1)};
}

}  // namespace

template <typename T>
double hinge(const arma::Mat<T>& X, const arma::umat& labels, Gradient<T> dX,
             const std::type_identity_t<HingeOptions<T>>& options) {
  using V = simd::Vector<T>;
  detail::require_loss("hinge", X, labels, dX);
  detail::require_class_weights("hinge", options.class_weights, X.n_rows);
  require_margin("hinge", options.margin);
  if (dX) dX->set_size(X.n_rows, X.n_cols);
  const arma::Col<T>& w = options.class_weights;
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / detail::weight_of_samples(labels, w);
  const T margin = static_cast<T>(options.margin);
  const uword rows = X.n_rows;
  const auto piece = [&](uword begin, uword end) {
    double loss = 0;
    for (uword n = begin; n < end; ++n) {
      const Column<T> x = {X.memptr() + n * rows, rows, X.memptr() + X.n_elem};
      const uword t = labels[n];
      const double weight = w.is_empty() ? 1 : static_cast<double>(w[t]);
      const T factor = static_cast<T>(scale * weight), threshold = margin - x.x[t];
      T* const dx = dX ? dX->memptr() + n * rows : nullptr;
      V terms{}, count{};
      kernels::for_vectors<T>(rows, [&](uword i, uword rest) {
        auto other = kernels::lane_numbers<T>() != static_cast<simd::Integer<T>>(std::int64_t(t) - std::int64_t(i));
        if (rest > 0) other &= kernels::lane_numbers<T>() < static_cast<simd::Integer<T>>(rest);
        const kernels::ValueAndSlope<T> h = positive_part<T>(x.load(i, rest, 0) + threshold);
        terms += other ? h.value : V{};
        const V slope = other ? h.slope : V{};
        count += slope;
        if (!dx) return;
        const V d = factor * slope;
        rest == 0 ? simd::store<T>(dx + i, d) : kernels::store_part<T>(dx + i, d, rest, dX->memptr() + end * rows);
      });
      loss += weight * static_cast<double>(kernels::sum_lanes<T>(terms));
      if (dx) dx[t] = -factor * kernels::sum_lanes<T>(count);
    }
    return loss;
  };
  return scale * kernels::parallel_sum(X.n_cols, 1 + (1 << 13) / std::max<uword>(1, rows), piece);
}

template <typename T>
double binary_hinge(const arma::Mat<T>& X, const arma::Mat<T>& target, Gradient<T> dX,
                    const BinaryHingeOptions& options) {
  using V = simd::Vector<T>;
  detail::require_loss("binary_hinge", X, target, dX);
  require_margin("binary_hinge", options.margin);
  kernels::require_targets("binary_hinge", target, [](T t) { return t != 1 && t != -1; }, "-1 or 1");
  if (dX) dX->set_size(X.n_rows, X.n_cols);
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(X.n_elem);
  const T margin = static_cast<T>(options.margin);
  return scale * kernels::entrywise_loss(X.n_elem, X.memptr(), target.memptr(), dX ? dX->memptr() : nullptr,
                                         static_cast<T>(scale), [margin](V x, V t) {
                                           const kernels::ValueAndSlope<T> h = positive_part<T>(margin - t * x);
                                           return kernels::ValueAndSlope<T>{h.value, -t * h.slope};
                                         });
}

#define NN_INSTANTIATE(T)                                                                                    \
  template double hinge(const arma::Mat<T>&, const arma::umat&, Gradient<T>, const HingeOptions<T>&);        \
  template double binary_hinge(const arma::Mat<T>&, const arma::Mat<T>&, Gradient<T>, const BinaryHingeOptions&);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn
