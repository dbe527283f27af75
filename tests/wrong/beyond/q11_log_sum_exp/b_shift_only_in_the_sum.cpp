// Part: b
// Hint: both are
#include "log_sum_exp.hpp"

// The sum is shifted, but not put back.
arma::vec beyond_q11::log_probabilities(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  return x - std::log(arma::accu(arma::exp(x - x.max())));
}
