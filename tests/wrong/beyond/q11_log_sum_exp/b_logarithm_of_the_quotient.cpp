// Part: b
// Hint: e^-2000 is 0 in a double
#include "log_sum_exp.hpp"

// The logarithm of the finished softmax.
arma::vec beyond_q11::log_probabilities(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  return arma::log(log_sum_exp_gradient(x));
}
