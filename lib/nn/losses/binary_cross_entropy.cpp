#include "nn/losses/binary_cross_entropy.hpp"

#include <cmath>

#include "nn/kernels/entrywise_loss.hpp"

namespace nn {

template <typename T>
double binary_cross_entropy(const arma::Mat<T>& X, const arma::Mat<T>& target, Gradient<T> dX,
                            const BinaryCrossEntropyOptions& options) {
  using V = simd::Vector<T>;
  detail::require_loss("binary_cross_entropy", X, target, dX);
  if (!(options.positive_weight >= 0 && std::isfinite(options.positive_weight)))
    require(false, "binary_cross_entropy: positive_weight is ", options.positive_weight,
            ", and must be finite and at least 0");
  kernels::require_targets("binary_cross_entropy", target, [](T t) { return t < 0 || t > 1; }, "from 0 to 1");
  if (dX) dX->set_size(X.n_rows, X.n_cols);
  const double scale = options.reduction == Reduction::sum ? 1 : 1 / static_cast<double>(X.n_elem);
  const T weight = static_cast<T>(options.positive_weight);
  const auto loss = [weight](V x, V t) {
    const V e = simd::exp_nonpositive<T>(-simd::abs<T>(x)), q = simd::log1p<T>(e);  // softplus(x) = max(x, 0) + q
    const V large = T(1) / (T(1) + e), small = e * large;               // sigmoid(|x|), sigmoid(-|x|)
    const auto positive = x > T(0);
    const V yes = weight * t, no = T(1) - t;
    const V cost_yes = yes == T(0) ? V{} : yes * (simd::max<T>(-x, V{}) + q);  // 0 times infinity is 0 here
    const V cost_no = no == T(0) ? V{} : no * (simd::max<T>(x, V{}) + q);
    const V value = x == x ? cost_yes + cost_no : x;
    return kernels::ValueAndSlope<T>{value, no * (positive ? large : small) - yes * (positive ? small : large)};
  };
  return scale * kernels::entrywise_loss(X.n_elem, X.memptr(), target.memptr(), dX ? dX->memptr() : nullptr,
                                         static_cast<T>(scale), loss);
}

template double binary_cross_entropy(const arma::fmat&, const arma::fmat&, Gradient<float>,
                                     const BinaryCrossEntropyOptions&);
template double binary_cross_entropy(const arma::mat&, const arma::mat&, Gradient<double>,
                                     const BinaryCrossEntropyOptions&);

}  // namespace nn
