// Part: b
// Hint: e^1000 is more than a double holds
#include "log_sum_exp.hpp"

// The softmax as it stands.
arma::vec beyond_q11::log_sum_exp_gradient(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  return arma::exp(x) / arma::accu(arma::exp(x));
}
