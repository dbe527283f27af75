#include "nn/losses/squared_error.hpp"

#include "nn/kernels/entrywise_loss.hpp"

namespace nn {

using kernels::Column;

template <typename T>
double squared_error(const arma::Mat<T>& Y, const arma::Mat<T>& target, Gradient<T> dY,
                     const SquaredErrorOptions& options) {
  using V = simd::Vector<T>;
  detail::require_loss("squared_error", Y, target, dY);
  if (dY) dY->set_size(Y.n_rows, Y.n_cols);
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(Y.n_elem);
  return scale * kernels::entrywise_loss(Y.n_elem, Y.memptr(), target.memptr(), dY ? dY->memptr() : nullptr,
                                         static_cast<T>(2 * scale), [](V y, V t) {
                                           const V difference = y - t;
                                           return kernels::ValueAndSlope<T>{difference * difference, difference};
                                         });
}

namespace {

/// f(i, rest) for the vectors of a column, and what it returns added up.
template <typename T, typename F>
T sum_of(uword n, const F& f) {
  simd::Vector<T> sum{};
  kernels::for_vectors<T>(n, [&](uword i, uword rest) { sum += f(i, rest); });
  return kernels::sum_lanes<T>(sum);
}

/// target(n): the targets of sample n by vectors. Without a gradient the probabilities are computed twice, since there
/// is no memory to keep them.
template <typename T, typename TargetOf>
double of_softmax(const arma::Mat<T>& X, arma::Mat<T>* dX, double scale, const TargetOf& target_of) {
  using V = simd::Vector<T>;
  if (dX) dX->set_size(X.n_rows, X.n_cols);
  const uword rows = X.n_rows;
  const auto piece = [&](uword begin, uword end) {
    double loss = 0;
    for (uword n = begin; n < end; ++n) {
      const Column<T> x = {X.memptr() + n * rows, rows, X.memptr() + X.n_elem};
      const auto target = target_of(n);
      T* const dx = dX ? dX->memptr() + n * rows : nullptr;
      T* const dx_end = dX ? dX->memptr() + end * rows : nullptr;
      const T m = kernels::column_max(x);
      const auto exponential = [&](uword i, uword rest) -> V {
        return simd::exp_nonpositive<T>(x.load(i, rest, -std::numeric_limits<T>::infinity()) - m);
      };
      const T normal = 1 / sum_of<T>(rows, exponential);
      if (!dx) {
        loss += static_cast<double>(sum_of<T>(rows, [&](uword i, uword rest) -> V {
          const V d = exponential(i, rest) * normal - target(i, rest);
          return d * d;
        }));
        continue;
      }
      V inner{}, squares{};
      kernels::for_vectors<T>(rows, [&](uword i, uword rest) {
        const V p = exponential(i, rest) * normal, d = p - target(i, rest);
        squares += d * d;
        inner += p * d;
        rest == 0 ? simd::store<T>(dx + i, p) : kernels::store_part<T>(dx + i, p, rest, dx_end);
      });
      loss += static_cast<double>(kernels::sum_lanes<T>(squares));
      const T pd = kernels::sum_lanes<T>(inner), factor = static_cast<T>(2 * scale);
      const Column<T> p = {dx, rows, dx_end};
      kernels::for_vectors<T>(rows, [&](uword i, uword rest) {
        const V q = p.load(i, rest, 0), d = factor * (q * ((q - target(i, rest)) - pd));
        rest == 0 ? simd::store<T>(dx + i, d) : kernels::store_part<T>(dx + i, d, rest, dx_end);
      });
    }
    return loss;
  };
  return scale * kernels::parallel_sum(X.n_cols, 1 + (1 << 13) / std::max<uword>(1, rows), piece);
}

}  // namespace

template <typename T>
double squared_error_of_softmax(const arma::Mat<T>& X, const arma::Mat<T>& target, Gradient<T> dX,
                                const SquaredErrorOptions& options) {
  detail::require_loss("squared_error_of_softmax", X, target, dX);
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(X.n_cols);
  return of_softmax(X, dX, scale, [&](uword n) {
    const Column<T> t = {target.memptr() + n * X.n_rows, X.n_rows, target.memptr() + X.n_elem};
    return [t](uword i, uword rest) { return t.load(i, rest, 0); };
  });
}

template <typename T>
double squared_error_of_softmax(const arma::Mat<T>& X, const arma::umat& labels, Gradient<T> dX,
                                const SquaredErrorOptions& options) {
  using V = simd::Vector<T>;
  detail::require_loss("squared_error_of_softmax", X, labels, dX);
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(X.n_cols);
  return of_softmax(X, dX, scale, [&](uword n) {
    return [label = labels[n]](uword i, uword) -> V {
      const auto here = static_cast<simd::Integer<T>>(static_cast<std::int64_t>(label) - static_cast<std::int64_t>(i));
      return kernels::lane_numbers<T>() == here ? simd::splat<T>(1) : V{};
    };
  });
}

#define NN_INSTANTIATE(T)                                                                                             \
  template double squared_error(const arma::Mat<T>&, const arma::Mat<T>&, Gradient<T>, const SquaredErrorOptions&);   \
  template double squared_error_of_softmax(const arma::Mat<T>&, const arma::Mat<T>&, Gradient<T>,                     \
                                           const SquaredErrorOptions&);                                               \
  template double squared_error_of_softmax(const arma::Mat<T>&, const arma::umat&, Gradient<T>,                       \
                                           const SquaredErrorOptions&);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn
