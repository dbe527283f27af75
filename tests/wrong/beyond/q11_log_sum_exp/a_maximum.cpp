// Part: a
// Hint: The maximum is only a part of it
#include "log_sum_exp.hpp"

// A good approximation, at times.
double beyond_q11::log_sum_exp(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || x.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (x.max() == -arma::datum::inf) return -arma::datum::inf;
  return x.max();
}
