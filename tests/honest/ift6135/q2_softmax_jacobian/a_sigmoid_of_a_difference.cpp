#include "softmax_jacobian.hpp"

namespace {

// log sum_{k != skipped} e^{x_k}; -inf without terms.
double log_sum_of_the_others(const arma::vec& x, arma::uword skipped) {
  double largest = -arma::datum::inf;
  for (arma::uword k = 0; k < x.n_elem; ++k)
    if (k != skipped) largest = std::max(largest, x(k));
  if (!std::isfinite(largest)) return largest;
  double sum = 0;
  for (arma::uword k = 0; k < x.n_elem; ++k)
    if (k != skipped) sum += std::exp(x(k) - largest);
  return largest + std::log(sum);
}

}  // namespace

// S_i is the sigmoid of x_i minus the log-sum-exp of the others, so dS_i/dx_i = s(z) s(-z); off the
// diagonal -S_i S_j, from the logarithm of each.
double ift6135_q2::dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  if (i >= x.n_elem || j >= x.n_elem) throw std::invalid_argument("i or j");
  if (i == j) {
    const double e = std::exp(-std::abs(x(i) - log_sum_of_the_others(x, i)));
    return e / ((1 + e) * (1 + e));
  }
  const double all = log_sum_of_the_others(x, x.n_elem);
  return -std::exp((x(i) - all) + (x(j) - all));
}
