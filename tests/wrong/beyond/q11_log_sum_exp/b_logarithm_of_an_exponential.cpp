// Part: b
// Hint: The answer is to stay finite
#include "log_sum_exp.hpp"

// Everything is shifted, and yet the logarithm comes last.
arma::vec beyond_q11::log_probabilities(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const double m = x.max(), l = std::log(arma::accu(arma::exp(x - m)));
  return arma::log(arma::exp(x - m - l));
}
