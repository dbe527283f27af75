// Part: a
// Hint: e^1000 is more than a double holds
#include "log_sum_exp.hpp"

// The definition, as it stands.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  return std::log(arma::accu(arma::exp(x)));
}
