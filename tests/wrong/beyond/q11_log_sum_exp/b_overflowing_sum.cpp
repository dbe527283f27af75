// Part: b
// Hint: e^1000 is more than a double holds
#include "log_sum_exp.hpp"

// No shift: inf - inf.
arma::vec beyond_q11::log_probabilities(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const double lse = std::log(arma::accu(arma::exp(x)));
  return arma::log(arma::exp(x - lse));
}
