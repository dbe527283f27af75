// Part: b
// Hint: the entries add up to 1
#include "log_sum_exp.hpp"

// The gradient of the mean of the exponentials, not of its logarithm.
arma::vec beyond_q11::log_sum_exp_gradient(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  return arma::exp(x - x.max()) / static_cast<double>(x.n_elem + 1);
}
