// Part: b
// Hint: their logarithms are asked for
#include "log_sum_exp.hpp"

// The gradient itself.
arma::vec beyond_q11::log_probabilities(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  return log_sum_exp_gradient(x);
}
